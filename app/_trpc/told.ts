import { TRPCClientError } from '@trpc/client';

/** What the server said of a call that failed; of one that never arrived, that. */
export type Told = {
  code: string;
  message: string;
  field?: string;
  fields?: { field: string; message: string }[];
  revision?: number;
};

export function toldOf(error: unknown): Told {
  const data = error instanceof TRPCClientError ? (error.data as Told | null | undefined) : undefined;
  return data?.code ? data : { code: 'UNREACHABLE', message: 'The server cannot be reached. Check your connection.' };
}
