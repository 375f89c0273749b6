import { useEffect, useRef, useState } from 'react';
import { newKey } from '#app/_trpc/new-key.ts';
import { contentMaxima } from '#server/project/project-content.input.ts';
import type { Uploaded } from '#server/upload/upload.output.ts';
import { NotTaken, useFileUpload } from './upload-file.ts';

/** A picture on its way. */
export type Pending = {
  key: string;
  file: File;
  /** 0..1 */
  progress: number;
  /** Why it was not taken. */
  error?: string;
  /** Whether sending it again may help. */
  canRetry?: boolean;
};

/**
 * The pictures that are on their way to the server, one after the other; each is handed on once it is there.
 * @param urls of those that are there already
 */
export function useUploads(urls: string[], onUploaded: (uploaded: Uploaded) => void) {
  const { uploadFile, refusalOf } = useFileUpload();
  const [pending, setPending] = useState<Pending[]>([]);
  /** How many of the last ones were too many. */
  const [tooMany, setTooMany] = useState(0);
  /** How many of the last ones are there already. */
  const [repeated, setRepeated] = useState(0);
  const left = placesLeft(urls.length, pending);
  const aborts = useRef(new Map<string, AbortController>());
  const queue = useRef(Promise.resolve());
  /** What has been sent from here, by what marks it as that file. */
  const sent = useRef(new Map<string, string>());
  const now = useRef({ urls, onUploaded });
  useEffect(() => {
    now.current = { urls, onUploaded };
  });

  const change = (key: string, values: Partial<Pending>) =>
    setPending((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one)));
  const drop = (key: string) => {
    aborts.current.get(key)?.abort();
    setPending((all) => all.filter((one) => one.key !== key));
  };

  const send = ({ key, file }: Pending) => {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    queue.current = queue.current.then(async () => {
      if (abort.signal.aborted) return;
      try {
        const options = { onProgress: (progress: number) => change(key, { progress }), signal: abort.signal };
        const uploaded = await uploadFile(file, 'image', options);
        drop(key);
        sent.current.set(marksOf(file), uploaded.url);
        // The same bytes under another name.
        if (now.current.urls.includes(uploaded.url)) setRepeated((count) => count + 1);
        now.current.onUploaded(uploaded);
      } catch (error) {
        change(key, { error: (error as Error).message, canRetry: error instanceof NotTaken && error.mayHelp });
      }
    });
  };

  const add = (files: Iterable<File>) => {
    const here = [
      ...pending.filter(keepsPlace).map(({ file }) => marksOf(file)),
      ...[...sent.current].flatMap(([marks, url]) => (urls.includes(url) ? [marks] : [])),
    ];
    const choice = chosen([...files], { here, left });
    setTooMany(choice.tooMany);
    setRepeated(choice.repeated);
    const added = choice.taken.map((file): Pending => {
      const error = refusalOf(file, 'image');
      return { key: newKey(), file, progress: 0, ...(error && { error }) };
    });
    setPending((before) => [...before, ...added]);
    for (const one of added) if (!one.error) send(one);
  };
  const retry = (one: Pending) => {
    change(one.key, { error: undefined, progress: 0 } as Partial<Pending>);
    send(one);
  };
  return { pending, left, tooMany, repeated, add, drop, retry };
}

type State = Pick<Pending, 'error' | 'canRetry'>;

/** What is on its way, or may be sent again. */
const keepsPlace = ({ error, canRetry }: State): boolean => !error || canRetry === true;

export const placesLeft = (count: number, pending: State[]): number =>
  Math.max(contentMaxima.screenshots - count - pending.filter(keepsPlace).length, 0);

type Marked = Pick<File, 'name' | 'size' | 'lastModified'>;

export const marksOf = ({ name, size, lastModified }: Marked): string => JSON.stringify([name, size, lastModified]);

/** What of a choice is taken: nothing twice, and no more than there are places for. */
export function chosen<F extends Marked>(files: F[], { here, left }: { here: string[]; left: number }) {
  const seen = new Set(here);
  const fresh = files.filter((file) => !seen.has(marksOf(file)) && seen.add(marksOf(file)));
  return {
    taken: fresh.slice(0, left),
    repeated: files.length - fresh.length,
    tooMany: Math.max(fresh.length - left, 0),
  };
}
