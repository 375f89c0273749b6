/** What may be loaded ahead of a visit that may never come. Pure, and the same in browsers and in the bench. */

/** In any minute. An answer is 2 to 20 KB as it travels; these are 30 of the larger ones. */
export const minuteBudget = { requests: 30, bytes: 2 ** 20 } as const;

/** What a page view may ask for beside static files before its reader does anything. */
export const pageBudget = 6;

/** Below it a likely next page costs more than it saves. */
export const leastShare = 0.15;

const minuteMs = 60_000;

/** What was asked for ahead in the last minute, and whether more may be. Times in milliseconds, of any clock. */
export class Budget {
  #spent: { at: number; bytes: number }[] = [];

  mayBegin(now: number): boolean {
    this.#spent = this.#spent.filter(({ at }) => at > now - minuteMs);
    const bytes = this.#spent.reduce((sum, request) => sum + request.bytes, 0);
    return this.#spent.length < minuteBudget.requests && bytes < minuteBudget.bytes;
  }

  /** Counts a request as it begins; what it gives back takes its bytes once they are known. */
  begin(now: number): (bytes: number) => void {
    const request = { at: now, bytes: 0 };
    this.#spent.push(request);
    return (bytes) => {
      request.bytes = bytes;
    };
  }
}

export type Device = {
  isHidden: boolean;
  /** The reader asked for fewer bytes. */
  savesData: boolean;
  /** 'slow-2g', '2g', '3g', '4g'; undefined where the browser does not say. */
  connection: string | undefined;
};

/** Whether anything may be loaded ahead there. */
export function isFitFor({ isHidden, savesData, connection }: Device): boolean {
  return !(isHidden || savesData || connection === '2g' || connection === 'slow-2g');
}

export type Likely = { path: string; share: number };

/** '/projects/a, /users/b;p=0.31': the page that it is said of, and where most go from there. */
export function likelyIn(field: string): { path: string; next: Likely[] } | undefined {
  const [path, ...rest] = field.split(', ');
  if (!path?.startsWith('/')) return undefined;
  const next = rest.map((one) => {
    const [to = '', share = ''] = one.split(';p=');
    return { path: to, share: Number(share) };
  });
  return { path, next: next.filter(({ path: to, share }) => to.startsWith('/') && share >= leastShare) };
}
