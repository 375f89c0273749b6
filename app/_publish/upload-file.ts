import { type Formats, useFormats } from '#app/_i18n/formats.ts';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import type { UploadKind } from '#db/vocabulary.ts';
import { uploadMaxBytes } from '#server/upload/upload.input.ts';
import type { Uploaded } from '#server/upload/upload.output.ts';
import { useT } from './t.ts';

type Words = { t: Translator<'publish'>; f: Formats };

/** Sends files, and says why one is not taken, in the reader's language. */
export function useFileUpload() {
  const t = useT();
  const f = useFormats();
  return {
    uploadFile: (file: File, kind: UploadKind, options: Options) => uploadFile(file, kind, { ...options, t }),
    refusalOf: (file: File, kind: UploadKind) => refusalOf(file, kind, { t, f }),
  };
}

/** Why a file was not taken, in the reader's language. */
export class NotTaken extends Error {
  /** Whether sending it again may help. */
  readonly mayHelp: boolean;

  constructor(message: string, mayHelp: boolean) {
    super(message);
    this.mayHelp = mayHelp;
  }
}

type Options = {
  /** 0..1; 1 while the server works on it. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/**
 * Sends a file, and gives where it is shown. Fetch tells no progress of what it sends, so this is the older way.
 * @throws NotTaken
 */
function uploadFile(
  file: File,
  kind: UploadKind,
  { onProgress, signal, t }: Options & Pick<Words, 't'>,
): Promise<Uploaded> {
  const request = new XMLHttpRequest();
  const { promise, resolve, reject } = Promise.withResolvers<Uploaded>();
  request.open('POST', `/api/uploads?kind=${kind}`);
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onload = () => {
    const { status, response } = request;
    if (status === 200) return resolve(response as Uploaded);
    const message = response?.message ? inOwnWords(response.message) : t('notTaken');
    reject(new NotTaken(message, status === 429 || status >= 500));
  };
  request.onerror = () => reject(new NotTaken(t('connectionBroke'), true));
  request.onabort = () => reject(new NotTaken(t('stopped'), false));
  signal.addEventListener('abort', () => request.abort());
  const form = new FormData();
  form.set('file', file);
  request.send(form);
  return promise;
}

/** Why a file will not be taken, before it is sent; undefined where it may be. */
function refusalOf(file: File, kind: UploadKind, { t, f }: Words): string | undefined {
  if (file.size === 0) return t('emptyFile');
  const max = uploadMaxBytes[kind];
  if (file.size > max) return t('tooBig', { size: sizeOf(file.size, f), max: sizeOf(max, f) });
  const isPdf = file.type === 'application/pdf';
  if (kind === 'deck') return isPdf ? undefined : t('mustBePdf');
  return file.type.startsWith('image/') && !/hei[cf]|svg/.test(file.type) ? undefined : t('pictureTypes');
}

export function sizeOf(bytes: number, f: Formats): string {
  return bytes < 2 ** 20
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${f.numberBy(bytes / 2 ** 20, { maximumFractionDigits: 1 })} MB`;
}
