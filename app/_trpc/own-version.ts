const field = 'x-prova-version';
/** By then everyone sees the write anyway. */
const rememberedMs = 30_000;

let version = 0;
let until = 0;

/** What the reads after an own write bring along, so that none shows less. */
export function ownVersion(): Record<string, string> {
  return Date.now() < until ? { [field]: `${version}` } : {};
}

/** When the last own write was answered, in ms since 1970; long ago where none was. */
export const wroteAt = (): number => until - rememberedMs;

/** Takes the version that an own write made. */
export function rememberVersion(headers: Headers): void {
  const made = Number(headers.get(field) ?? 0);
  if (!(made > 0)) return;
  version = Math.max(version, made);
  until = Date.now() + rememberedMs;
}

/** The version of the last own write; 0 before the first. */
export const writtenVersion = (): number => version;

/** From now on reads show no less than that: for who asked to see what they were told of. */
export function wantVersion(wanted: number): void {
  rememberVersion(new Headers({ [field]: `${Math.floor(wanted)}` }));
}

/** Own writes that are not answered yet, and what waits for that. */
let writes = 0;
let waiting: (() => void)[] = [];

/** Counts a write as under way until it is answered. */
export async function writing<T>(write: Promise<T>): Promise<T> {
  writes++;
  try {
    return await write;
  } finally {
    if (--writes === 0) setTimeout(actWaiting);
  }
}

/** Shows what others tell as of a version, once no own write is under way; not at all where one made a later version. */
export function afterWrites(asOf: number, act: () => void): void {
  waiting.push(() => {
    if (asOf >= version) act();
  });
  if (writes === 0) actWaiting();
}

function actWaiting(): void {
  if (writes > 0) return;
  const acts = waiting;
  waiting = [];
  for (const act of acts) act();
}
