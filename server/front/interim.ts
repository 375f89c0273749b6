import type { ServerResponse } from 'node:http';
import { lookup, type RawHeaders } from './headers.ts';

/** Passes on 102 and 103; hints that Node takes for malformed are left out, since they are but hints. */
export function sendInterim(
  response: ServerResponse,
  { statusCode, rawHeaders }: { statusCode: number; rawHeaders: RawHeaders },
): void {
  if (response.headersSent) return;
  if (statusCode === 102) response.writeProcessing();
  if (statusCode !== 103) return;
  const { link = '', ...others } = Object.fromEntries(lookup(rawHeaders));
  try {
    response.writeEarlyHints({ ...others, link: link.split(/,\s*(?=<)/) });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
