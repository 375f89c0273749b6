import { TRPCClientError } from '@trpc/client';
import { inOwnWords } from '#app/_i18n/own-words.ts';

/** What the server said of a call that failed; of one that never arrived, that. */
export type Told = {
  code: string;
  /** What happened and what to do, in a sentence. */
  message: string;
  field?: string;
  fields?: { field: string; message: string }[];
  slug?: string;
  revision?: number;
  /** Whether the same once more may succeed. */
  mayHelp: boolean;
};

type Data = Omit<Told, 'mayHelp'> & { httpStatus: number; retryAfter?: number };

export function toldOf(error: unknown): Told {
  const data = error instanceof TRPCClientError ? (error.data as Data | null | undefined) : undefined;
  if (!data?.code) return { code: 'UNREACHABLE', message: unreachable(), mayHelp: true };
  const { httpStatus, retryAfter, ...told } = data;
  const message = retryAfter ? tooOften(retryAfter) : inOwnWords(told.message);
  const fields = told.fields?.map((one) => ({ ...one, message: inOwnWords(one.message) }));
  return { ...told, message, ...(fields && { fields }), mayHelp: httpStatus === 429 || httpStatus >= 500 };
}

/** What hindered a call, to be shown; nothing where it was done. */
export const hindranceOf = (call: Promise<unknown>): Promise<string | undefined> =>
  call.then(
    () => undefined,
    (error: unknown) => toldOf(error).message,
  );

export const unreachable = (): string => inOwnWords('The site did not answer. Check your connection and try again.');

/** @param seconds when it may be tried again */
export function tooOften(seconds: number): string {
  const [count, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return inOwnWords(`That was too often. Try again in ${count === 1 ? `a ${unit}` : `${count} ${unit}s`}.`);
}
