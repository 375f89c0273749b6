import { DomainError, type ErrorCode } from '../errors.ts';
import { FetchRefused, type RefusalReason } from '../fetch/fetch-refused.ts';
import type { Fetched } from '../fetch/guarded-fetch.ts';
import { headMetas } from './head-metas.ts';

/** Fetches an address. @throws FetchRefused */
export type FetchSite = (address: string) => Promise<Fetched>;

type Demo = { demoUrl: string; token: string };

/**
 * Looks for the token where only who controls a site can put it: in a `<meta>` tag of the demo's page, or in the file that
 * is kept for us.
 * @throws DomainError DEMO_NOT_REACHED, DEMO_REFUSED, DEMO_NOT_PROVED
 */
export async function findToken({ demoUrl, token }: Demo, fetchSite: FetchSite): Promise<'tag' | 'file'> {
  const fileUrl = fileOf(demoUrl);
  const [page, file] = await Promise.all([textAt(new URL(demoUrl), fetchSite), textAt(fileUrl, fetchSite)]);
  const tokens = typeof page === 'string' ? tokensOf(page) : [];
  if (tokens.includes(token)) return 'tag';
  if (typeof file === 'string' && file.split(/\s+/).includes(token)) return 'file';
  if (page instanceof DomainError) throw page;
  throw new DomainError('DEMO_NOT_PROVED', { message: tokens.length > 0 ? otherToken : noToken });
}

/**
 * The file of a demo's site that is kept for us.
 * @throws DomainError DEMO_REFUSED where the demo is no address of a site
 */
export function fileOf(demoUrl: string): URL {
  const url = URL.parse(demoUrl);
  if (!url?.host) throw new DomainError('DEMO_REFUSED', { reason: 'scheme' });
  return new URL('/.well-known/prova.txt', url);
}

const otherToken = 'The page shows another token. Copy the tag once more, publish the page, and check again.';
const noToken =
  'Neither the page nor the file shows the token. Publish one of the two and check again; if the page is built in the browser, use the file.';

const tokensOf = (html: string) =>
  headMetas(html)
    .filter((meta) => meta.get('name')?.toLowerCase() === 'prova-verification')
    .map((meta) => meta.get('content')?.trim());

/** What an address of the site shows, or why it shows nothing. */
async function textAt({ href, hostname }: URL, fetchSite: FetchSite): Promise<string | DomainError> {
  try {
    const { url, status, bytes } = await fetchSite(href);
    // Whoever can lead a site's visitors elsewhere does not control it.
    if (site(url.hostname) !== site(hostname)) {
      const message = `${hostname} leads to ${url.hostname}. Make that the demo address, or show the token at ${hostname} itself.`;
      return new DomainError('DEMO_REFUSED', { reason: 'elsewhere', message });
    }
    if (status === 200) return bytes.toString();
    const message = `${hostname} answered with status ${status}. Check again once the page can be seen without signing in.`;
    return new DomainError('DEMO_NOT_REACHED', { reason: 'status', message });
  } catch (error) {
    if (!(error instanceof FetchRefused)) throw error;
    const [code, message] = refusals[error.reason];
    return new DomainError(code, { reason: error.reason, message: `${hostname} ${message}` }, { cause: error });
  }
}

const site = (hostname: string) => hostname.replace(/^www\./, '');

/** What happened and what to do, behind the site's name. */
const refusals: Record<RefusalReason, [ErrorCode, string]> = {
  scheme: ['DEMO_REFUSED', 'does not have an http or https address. Give the project one.'],
  port: ['DEMO_REFUSED', 'is looked at on the ports 80 and 443 only. Give the project an address without a port.'],
  credentials: ['DEMO_REFUSED', 'has a name or password in its address. Take that out of it.'],
  'private-address': [
    'DEMO_REFUSED',
    'is not an address on the public internet. Give the project one that everybody can reach.',
  ],
  redirect: ['DEMO_REFUSED', 'leads to something that is no address. Mend the redirect and check again.'],
  downgrade: ['DEMO_REFUSED', 'leads from https to http. Mend the redirect and check again.'],
  'too-many-redirects': ['DEMO_REFUSED', 'leads on more than five times. Give the project the address where it ends.'],
  'no-address': [
    'DEMO_NOT_REACHED',
    'has no address on the internet. Is it written right? If it is new, try again in an hour.',
  ],
  timeout: ['DEMO_NOT_REACHED', 'took longer than five seconds. Try again once it is faster.'],
  connection: [
    'DEMO_NOT_REACHED',
    'could not be connected to. Is it running, with a valid certificate? Then check again.',
  ],
  body: ['DEMO_NOT_REACHED', 'broke off, or answered with what cannot be read. Try again.'],
};
