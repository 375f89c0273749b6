/** How the reads that are begun now are asked for. */
export type Asking = {
  priority?: RequestPriority;
  /** Ends those that nobody needs any more. */
  signal?: AbortSignal;
  /** Nobody did anything for which it may be needed. */
  isUnasked?: boolean;
  /** Called as each read begins, with the hash of its query; what it gives back is told the bytes of its answer. */
  begin?: (query?: string) => (bytes: number) => void;
};

let now: Asking = {};

/** Begins what `load` begins at once, asked for like that; what it begins later is asked for as usual. */
export function askAs<T>(asking: Asking, load: () => T): T {
  const before = now;
  now = asking;
  try {
    return load();
  } finally {
    now = before;
  }
}

export const askingNow = (): Asking => now;

/** The bytes of an answer as they travelled, or decoded where that is not told. */
export async function measure(response: Response): Promise<number> {
  const told = Number(response.headers.get('content-length') ?? 0);
  return told > 0 ? told : (await response.clone().arrayBuffer()).byteLength;
}
