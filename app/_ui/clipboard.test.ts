import { afterEach, expect, test, vi } from 'vitest';
import { copied } from './clipboard.ts';

afterEach(() => vi.unstubAllGlobals());

test('says whether words are on the clipboard, of which plain http has none', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copied('words')).toBe(true);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('words');
  writeText.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  expect(await copied('words')).toBe(false);
  vi.stubGlobal('navigator', {});
  expect(await copied('words')).toBe(false);
});
