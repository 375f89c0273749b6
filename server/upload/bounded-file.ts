import { DomainError } from '../errors.ts';

/** What stands round a file in a form: names, types, boundaries. */
const formBytes = 16 * 1024;

/**
 * The file of a form's field `file`. Reading ends as soon as there is more than it may have, whatever was announced.
 * @throws DomainError FILE_TOO_LARGE, INVALID_INPUT
 */
export async function boundedFile(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = new DomainError('FILE_TOO_LARGE', {
    field: 'file',
    message: `The file is larger than ${maxBytes / 2 ** 20} MiB.`,
  });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes + formBytes) throw tooLarge;
  let readBytes = 0;
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      readBytes += chunk.byteLength;
      if (readBytes > maxBytes + formBytes) controller.error(tooLarge);
      else controller.enqueue(chunk);
    },
  });
  const type = request.headers.get('content-type') ?? '';
  // Not cancelled, which would end the connection before its answer.
  const body = request.body?.pipeThrough(bound, { preventCancel: true }) ?? null;
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch((cause: unknown) => {
    if (readBytes > maxBytes + formBytes) throw tooLarge;
    throw new DomainError('INVALID_INPUT', { field: 'file', message: 'Send a form with the field "file".' }, { cause });
  });
  const file = form.get('file');
  const refuse = (message: string) => new DomainError('INVALID_INPUT', { field: 'file', message });
  if (!(file instanceof File)) throw refuse('Send a form with the field "file".');
  if (file.size === 0) throw refuse('The file is empty.');
  if (file.size > maxBytes) throw tooLarge;
  return new Uint8Array(await file.arrayBuffer());
}
