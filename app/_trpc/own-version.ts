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
