import { FetchRefused } from './fetch-refused.ts';

const defaultPorts: Record<string, number | undefined> = { 'http:': 80, 'https:': 443 };

/**
 * What may be fetched by an address.
 * @throws FetchRefused scheme, credentials, port
 */
export function targetOf(address: string | URL, isAllowedPort: (port: number) => boolean): URL {
  const url = URL.parse(address);
  const defaultPort = url ? defaultPorts[url.protocol] : undefined;
  if (!url || !defaultPort) throw new FetchRefused('scheme', { what: `${address}` });
  if (url.username || url.password) throw new FetchRefused('credentials', { what: url.host });
  if (!isAllowedPort(Number(url.port) || defaultPort)) throw new FetchRefused('port', { what: url.host });
  return url;
}

/**
 * Where a redirect leads.
 * @throws FetchRefused redirect, downgrade, and what `targetOf` says
 */
export function redirectTarget(from: URL, location: string, isAllowedPort: (port: number) => boolean): URL {
  const to = URL.parse(location, from);
  if (!to) throw new FetchRefused('redirect', { what: location });
  if (from.protocol === 'https:' && to.protocol === 'http:') throw new FetchRefused('downgrade', { what: to.href });
  return targetOf(to, isAllowedPort);
}
