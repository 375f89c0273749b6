/**
 * A part of the address as people read it: the router gives 'Tiny%20Cache'. What is badly encoded stays as it is, and so do
 * the names that things have.
 */
export function decodedParam(param: string | undefined): string | undefined {
  try {
    return param && decodeURIComponent(param);
  } catch {
    return param;
  }
}
