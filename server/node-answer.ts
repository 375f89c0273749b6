import type { ServerResponse } from 'node:http';
import { appUrl } from './env.ts';
import { otherPolicy, securityHeaders } from './security-headers.ts';

/** What every answer says that is given before Next and is no document. */
export const answerHeaders = { ...securityHeaders(appUrl), 'content-security-policy': otherPolicy };

/** Sends a web answer by Node's own. */
export function sendAnswer(response: ServerResponse, answer: Response): void {
  response.writeHead(answer.status, { ...answerHeaders, ...Object.fromEntries(answer.headers) });
  void answer.text().then((body) => response.end(body));
}
