import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '#server/router.ts';

/** Why a write failed, for whoever wanted it; `mayHelp` where the same once more may succeed. */
export type Failure = { words: string; mayHelp: boolean; code: string | undefined };

export function failureOf(error: unknown): Failure {
  const told = error instanceof TRPCClientError ? (error as TRPCClientError<AppRouter>).data : undefined;
  if (!told) return { words: 'No answer came. Are you online?', mayHelp: true, code: undefined };
  const { code, message, httpStatus, retryAfter } = told as typeof told & { message: string; retryAfter?: number };
  const words = retryAfter ? `That was too often. Try again in ${secondsWords(retryAfter)}.` : message;
  return { words, mayHelp: httpStatus === 429 || httpStatus >= 500, code };
}

function secondsWords(seconds: number): string {
  if (seconds >= 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
}
