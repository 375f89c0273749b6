import { expect, test } from 'vitest';
import { isMissingChunk } from './missing-chunk.ts';

test('code that is gone is told from other errors', () => {
  const named = (name: string, message: string) => Object.assign(new Error(message), { name });
  expect(isMissingChunk(named('ChunkLoadError', 'Failed to load chunk /_next/static/chunks/a.js'))).toBe(true);
  expect(isMissingChunk(new TypeError('Failed to fetch dynamically imported module: /a.js'))).toBe(true);
  expect(isMissingChunk(new TypeError('error loading dynamically imported module: /a.js'))).toBe(true);
  expect(isMissingChunk(new TypeError('Failed to fetch'))).toBe(false);
  expect(isMissingChunk('ChunkLoadError')).toBe(false);
});
