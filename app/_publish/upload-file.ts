import type { UploadKind } from '#db/vocabulary.ts';
import { uploadMaxBytes } from '#server/upload/upload.input.ts';
import type { Uploaded } from '#server/upload/upload.output.ts';

type Options = {
  /** 0..1; 1 while the server works on it. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Sends a file, and gives where it is shown. Fetch tells no progress of what it sends, so this is the older way. */
export function uploadFile(file: File, kind: UploadKind, { onProgress, signal }: Options): Promise<Uploaded> {
  const request = new XMLHttpRequest();
  const { promise, resolve, reject } = Promise.withResolvers<Uploaded>();
  request.open('POST', `/api/uploads?kind=${kind}`);
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onload = () => {
    if (request.status === 200) resolve(request.response as Uploaded);
    else reject(new Error(request.response?.message ?? 'The server could not take it.'));
  };
  request.onerror = () => reject(new Error('The connection broke. Try again.'));
  request.onabort = () => reject(new Error('Stopped.'));
  signal.addEventListener('abort', () => request.abort());
  const form = new FormData();
  form.set('file', file);
  request.send(form);
  return promise;
}

/** Why a file will not be taken, before it is sent; undefined where it may be. */
export function refusalOf(file: File, kind: UploadKind): string | undefined {
  const max = uploadMaxBytes[kind];
  if (file.size > max) return `It has ${sizeOf(file.size)}; at most ${sizeOf(max)} are taken.`;
  const isPdf = file.type === 'application/pdf';
  if (kind === 'deck') return isPdf ? undefined : 'A pitch deck must be a PDF.';
  return file.type.startsWith('image/') && !/hei[cf]|svg/.test(file.type)
    ? undefined
    : 'Pictures are taken as PNG, JPEG, WebP, AVIF or GIF.';
}

const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export function sizeOf(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} KB` : `${oneDecimal.format(bytes / 2 ** 20)} MB`;
}
