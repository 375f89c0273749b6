/**
 * Makes a thing once for the process. A module alone would not do: Next bundles the ones that it serves apart from those
 * that Node loads, and loads them anew in development.
 */
export function perProcess<T>(name: string, make: () => T): T {
  const key = Symbol.for(`prova.${name}`);
  const kept = globalThis as { [key: symbol]: T | undefined };
  kept[key] ??= make();
  return kept[key];
}
