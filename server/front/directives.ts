/**
 * Directives by name in lower case. One without an argument holds ''. Of a repeated one the first counts, or the one
 * without an argument, which is the strictest (RFC 9111, 4.2.1).
 */
export type Directives = ReadonlyMap<string, string>;

const member = /^\s*([\w!#$%&'*+.^`|~-]+)(.*)$/s;
const assignment = /^=(?:"((?:[^"\\]|\\.)*)"|([^"\s;]*))\s*$/s;

/**
 * Reads `Cache-Control`. An argument that cannot be read is none, so that `private="` is wholly private and `max-age=x` is
 * stale; a part without a name is left out.
 */
export function parseDirectives(field: string): Directives {
  const directives = new Map<string, string>();
  for (const part of partsOf(field)) {
    const [, name, rest = ''] = member.exec(part) ?? [];
    if (name === undefined) continue;
    const [, quoted, token] = assignment.exec(rest) ?? [];
    const argument = quoted ?? token ?? '';
    if (argument === '' || !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), argument);
  }
  return directives;
}

/** Splits at commas outside of quotes; where a quote has no end, at all commas, so that it hides nothing. */
function partsOf(field: string): string[] {
  const isClosed = /^(?:[^"]|"(?:[^"\\]|\\.)*")*$/s.test(field);
  return isClosed ? (field.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/gs) ?? []) : field.split(',');
}

/**
 * Reads `Surrogate-Control` (Edge Architecture): like `Cache-Control`, but `max-age=600+30` allows 30 s of staleness,
 * and a directive for another surrogate (`no-store;theirs`) is not ours. Its `stale-while-revalidate` may have a decimal.
 */
export function parseSurrogateControl(field: string): Directives {
  const ours = partsOf(field).filter((part) => !/;\s*\w/.test(part.replaceAll(/"[^"]*"/g, '')));
  const directives = new Map(parseDirectives(ours.join(',')));
  const [, fresh, stale] = /^(\d+)\+(\d+)$/.exec(directives.get('max-age') ?? '') ?? [];
  if (fresh !== undefined && stale !== undefined) {
    directives.set('max-age', fresh);
    if (!directives.has('stale-while-revalidate')) directives.set('stale-while-revalidate', stale);
  }
  return directives;
}

/** Reads a targeted field such as `CDN-Cache-Control`: undefined where it is no dictionary (RFC 9213, 2.1; RFC 8941, 3.2). */
export function parseTargeted(field: string): Directives | undefined {
  if (!dictionary.test(field)) return undefined;
  const directives = new Map<string, string>();
  for (const part of partsOf(field)) {
    const [, name, quoted, token] = /^\s*([a-z*][\w.*-]*)(?:=(?:"(.*)"|([^;\s]+)))?/.exec(part) ?? [];
    const isWrongType = quoted !== undefined && /age$|^stale-/.test(name ?? '');
    if (name !== undefined && !isWrongType) directives.set(name, quoted ?? token ?? '');
  }
  return directives;
}

const key = '[a-z*][a-z0-9_.*-]*';
const item = String.raw`(?:-?\d{1,15}(?:\.\d{1,3})?|"(?:[ !#-\[\]-~]|\\["\\])*"|[A-Za-z*][\w!#$%&'*+.^\x60|~:/-]*|\?[01]|:[A-Za-z0-9+/=]*:)`;
const pair = `${key}(?:=${item})?`;
const dictionary = new RegExp(`^ *${pair}(?:; *${pair})*(?:[ \\t]*,[ \\t]*${pair}(?:; *${pair})*)* *$`);

/** The seconds of a directive, at most 2^31; 0 where they cannot be read, which makes it stale; undefined without it. */
export function secondsOf(directives: Directives, name: string, form: RegExp = /^\d+$/): number | undefined {
  const argument = directives.get(name);
  if (argument === undefined) return undefined;
  return form.test(argument) ? Math.min(Number(argument), 2 ** 31) : 0;
}

/** A promise of two seconds cannot be kept in whole ones. */
export const wholeOrTenths = /^\d+(?:\.\d)?$/;
