import { useEffect, useRef, useState } from 'react';
import { newKey } from '#app/_trpc/new-key.ts';
import { contentMaxima } from '#server/project/project-content.input.ts';
import type { Uploaded } from '#server/upload/upload.output.ts';
import { useFileUpload } from './upload-file.ts';

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
 * @param count how many there are already
 */
export function useUploads(count: number, onUploaded: (uploaded: Uploaded) => void) {
  const { uploadFile, refusalOf } = useFileUpload();
  const [pending, setPending] = useState<Pending[]>([]);
  /** How many of the last ones were too many. */
  const [tooMany, setTooMany] = useState(0);
  const left = placesLeft(count, pending);
  const aborts = useRef(new Map<string, AbortController>());
  const queue = useRef(Promise.resolve());
  const handOn = useRef(onUploaded);
  useEffect(() => {
    handOn.current = onUploaded;
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
        handOn.current(uploaded);
      } catch (error) {
        change(key, { error: (error as Error).message, canRetry: true });
      }
    });
  };

  const add = (files: Iterable<File>) => {
    const all = [...files];
    setTooMany(Math.max(all.length - left, 0));
    const added = all.slice(0, left).map((file): Pending => {
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
  return { pending, left, tooMany, add, drop, retry };
}

/** What may be sent again keeps its place. */
export const placesLeft = (count: number, pending: Pick<Pending, 'error' | 'canRetry'>[]): number =>
  Math.max(contentMaxima.screenshots - count - pending.filter(({ error, canRetry }) => !error || canRetry).length, 0);
