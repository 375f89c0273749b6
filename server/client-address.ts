/** The field by which the process's entry tells what is behind it where a request came from. */
export const clientAddressField = 'x-prova-client-address';

/** Where a request came from: one word for all where nobody told. */
export function clientAddressOf(headers: Headers | undefined): string {
  return headers?.get(clientAddressField) ?? 'unknown';
}
