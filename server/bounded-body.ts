import { DomainError } from './errors.ts';

/** The longest that anybody may write is a project: 280 KB, where each of its letters takes four bytes. */
const maxBytes = 512 * 1024;

/**
 * The request with its body read whole, for a handler that would read it however long it is. What is too long is left
 * unread, and not ended, so that its sender hears why.
 * @throws DomainError BODY_TOO_LARGE
 */
export async function boundedBody(request: Request): Promise<Request> {
  const { url, method, headers, body, signal } = request;
  if (!body) return request;
  const tooLarge = new DomainError('BODY_TOO_LARGE');
  if (Number(headers.get('content-length') ?? 0) > maxBytes) throw tooLarge;
  const parts: Uint8Array[] = [];
  let readBytes = 0;
  for await (const part of body.values({ preventCancel: true })) {
    readBytes += part.byteLength;
    if (readBytes > maxBytes) throw tooLarge;
    parts.push(part);
  }
  return new Request(url, { method, headers, body: Buffer.concat(parts), signal });
}
