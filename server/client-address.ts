import { env } from './env.ts';
import { trustProxies, unknownClient } from './front/proxies.ts';
import { requestContext } from './request-context.ts';

/** By this field the front tells who asks. Nobody else is believed: whatever a request says there is overwritten. */
export const clientAddressField = 'x-prova-client-address';

export const proxies = trustProxies(env.TRUSTED_PROXIES);

/** Who sent the request under way; `unknown` under plain `next start`, where nobody can tell. */
export function clientAddress(): string {
  return requestContext().clientAddress || unknownClient;
}

/** The same request with that address in its field, for a library that looks there. */
export function withClientAddress({ url, method, headers: said, body, signal }: Request): Request {
  const headers = new Headers(said);
  headers.set(clientAddressField, clientAddress());
  // By its parts, since Next gives route handlers a proxy of a request, which `new Request` does not take.
  const parts: RequestInit & { duplex: 'half' } = { method, headers, body, signal, duplex: 'half' };
  return new Request(url, parts);
}
