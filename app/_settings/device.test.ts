import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import english from '#messages/en/settings.json';
import { deviceOf } from './device.ts';

const t = createTranslator({ locale: 'en', messages: english });

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1',
    'Safari on iPhone',
  ],
  ['curl/8.0', 'Unknown device'],
])('%s', (userAgent, words) => {
  expect(deviceOf(userAgent, t)).toBe(words);
});

test('who said nothing is unknown', () => {
  expect(deviceOf(null, t)).toBe('Unknown device');
});
