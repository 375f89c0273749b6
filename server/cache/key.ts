import { hash } from 'node:crypto';

export type Audience = 'public' | 'person';

declare const audience: unique symbol;

/** Where an answer is kept, and for whom it is the same. */
export type Key<A extends Audience = Audience> = string & { readonly [audience]: A };

/** The key of what is the same for everyone. `input` is parsed: a default and the same value given are one key. */
export function publicKey<T extends object>(name: string, input: T & PublicInput<T>): Key<'public'> {
  return `${name}:${digest(input)}` as Key<'public'>;
}

/** The key of what one person may see. */
export function personalKey(userId: string, name: string, input: object): Key<'person'> {
  return `${name}@${userId}:${digest(input)}` as Key<'person'>;
}

/** `T`, or never where something in it, at any depth, names who asks, or may by being open to any name. */
export type PublicInput<T> = 0 extends 1 & T
  ? never
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly PublicInput<Item>[]
      : T extends object
        ? string extends keyof T
          ? [T[keyof T]] extends [never]
            ? T
            : never
          : [keyof T & Asker] extends [never]
            ? { [Name in keyof T]: PublicInput<T[Name]> }
            : never
        : never;

type Asker =
  | `${'actor' | 'asker' | 'me' | 'person' | 'session' | 'user' | 'viewer'}${'' | 'Id'}`
  | 'cookie'
  | 'email'
  | 'token';

function digest(input: unknown): string {
  return hash('sha256', canonical(input), 'base64url').slice(0, 22);
}

/** JSON with sorted names and without what is undefined. */
function canonical(input: unknown): string {
  return JSON.stringify(input, (_name, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
