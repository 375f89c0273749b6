import { afterAll, vi } from 'vitest';

/**
 * Each test file has our modules, what they keep for the process, and its environment anew, as in a process of its own.
 * Only packages stay as they are, with what they keep.
 */
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.resetModules();
  for (const key of Object.getOwnPropertySymbols(globalThis)) {
    if (Symbol.keyFor(key)?.startsWith('prova.')) Reflect.deleteProperty(globalThis, key);
  }
});
