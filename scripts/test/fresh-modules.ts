import { afterAll, vi } from 'vitest';

/**
 * Each test file has our modules, what they keep for the process, and its environment anew, as in a process of its own.
 * Only what packages keep stays: to load them again takes longer than most files' tests.
 */
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.resetModules();
  for (const key of Object.getOwnPropertySymbols(globalThis)) {
    if (Symbol.keyFor(key)?.startsWith('prova.')) Reflect.deleteProperty(globalThis, key);
  }
});
