import { expect, test } from 'vitest';
import { excerptInWords } from './excerpt-in-words.ts';

test.each([
  ['I am looking for:\n\n- *large* input\n- `odd` encodings', 'I am looking for: large input odd encodings'],
  ['1. the machine\n2. the command', 'the machine the command'],
  ['# Title\n> said [somebody](https://example.org)', 'Title said somebody'],
  ['2 * 3 is 6, and 5 - 4 is 1', '2 * 3 is 6, and 5 - 4 is 1'],
])('%j is %j', (source, words) => {
  expect(excerptInWords(source)).toBe(words);
});
