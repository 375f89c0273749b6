import { expect, test } from 'vitest';
import { excerptInWords } from './excerpt-in-words.ts';

test.each([
  [
    'I am looking for:\n\n- *large* input\n- `odd` encodings\n\nIf you have some\nof it',
    'I am looking for: large input, odd encodings. If you have some of it',
  ],
  ['1. the machine\n\n2. the command', 'the machine, the command'],
  ['What it needs\n- A disk.\n- A net!\n  Or two', 'What it needs: A disk. A net! Or two'],
  ['# Title\n> said [somebody](https://example.org)', 'Title. said somebody'],
  ['One (“two.”)\n\n```sh\nls\n```\n## Three', 'One (“two.”) ls. Three'],
  ['2 * 3 is 6, and 5 - 4 is 1', '2 * 3 is 6, and 5 - 4 is 1'],
  ['  \n', ''],
])('%j is %j', (source, words) => {
  expect(excerptInWords(source)).toBe(words);
});
