import { globSync, readdirSync, readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { afterEach, expect, test } from 'vitest';
import { defaultLocale, locales } from '#db/vocabulary.ts';
import { errorTable } from '#server/errors.ts';
import { inOwnWords, learnServerWords } from './own-words.ts';
import { serverWords } from './server-words.de.ts';

const messagesOf = (locale: string, room: string): Record<string, string> =>
  JSON.parse(readFileSync(`messages/${locale}/${room}.json`, 'utf8'));
const roomsOf = (locale: string) => readdirSync(`messages/${locale}`).sort();

/** What a message is given and marks: `{count, plural, …}`, `{name}`, `<link>`. `lower` is `label` for languages whose nouns are small. */
const needsOf = (message: string) =>
  [...new Set(message.match(/(?<!\b(?:zero|one|two|few|many|other) |=\d )\{\s*\w+(?=\s*[,}])|<\/?\w+\s*\/?>/g))]
    .map((need) => need.replaceAll(/[\s{]/g, ''))
    .map((need) => (need === 'lower' ? 'label' : need))
    .sort();

const others = locales.filter((locale) => locale !== defaultLocale);

test.each(others)('%s says everything that English says, with the same values and marks', (locale) => {
  expect(roomsOf(locale)).toEqual(roomsOf(defaultLocale));
  for (const file of roomsOf(defaultLocale)) {
    const room = file.replace('.json', '');
    const [english, own] = [messagesOf(defaultLocale, room), messagesOf(locale, room)];
    expect(Object.keys(own), file).toEqual(Object.keys(english));
    for (const [name, message] of Object.entries(english))
      expect(needsOf(own[name] ?? ''), `${file} ${name}`).toEqual(needsOf(message));
  }
});

test.each(locales)('each message of %s can be read', (locale) => {
  for (const file of roomsOf(locale)) {
    const messages = messagesOf(locale, file.replace('.json', ''));
    for (const [name, message] of Object.entries(messages)) {
      const failed: unknown[] = [];
      const t = createTranslator({ locale, messages, onError: (error) => failed.push(error) });
      const values = Object.fromEntries(
        (message.match(/\w+/g) ?? []).map((word) => [word, message.includes(`<${word}`) ? () => 'mark' : 2]),
      );
      expect(t.rich(name, values as never), `${file} ${name}`).toBeTruthy();
      expect(failed, `${file} ${name}: ${message}`).toEqual([]);
    }
  }
});

test('no message stands in the catalogue that no code says', () => {
  const code = globSync(['app/**/*.{ts,tsx}', 'server/{mail/*,unsubscribe}.ts'], { exclude: ['**/*.test.*'] }).map(
    (file) => readFileSync(file, 'utf8'),
  );
  const all = code.join('\n');
  const whole = new Set([...all.matchAll(/['"]([\w-]+)['"]/g)].map(([, name]) => name));
  const beginnings = [...new Set([...all.matchAll(/`([\w-]+)\$\{/g)].map(([, begin = '']) => begin))];
  const ends = [...new Set([...all.matchAll(/`\$\{[^}`]+\}([\w-]+)`/g)].map(([, end = '']) => end))];
  const isSaid = (name: string) =>
    whole.has(name) || beginnings.some((begin) => name.startsWith(begin)) || ends.some((end) => name.endsWith(end));
  const unsaid = roomsOf(defaultLocale).flatMap((file) =>
    Object.keys(messagesOf(defaultLocale, file.replace('.json', '')))
      .filter((name) => !isSaid(name))
      .map((name) => `${file} ${name}`),
  );
  // What a notification says comes from the server (server/notification/saying.test.ts).
  expect(unsaid.filter((name) => !name.includes(' says-'))).toEqual([]);
});

afterEach(() => learnServerWords({}, defaultLocale));

test('whatever the server refuses with has its words', () => {
  const said = new Set(Object.values(errorTable).map(({ message }) => message as string));
  for (const file of globSync('server/**/*.ts', {
    exclude: ['**/*.test.ts', 'server/testing/**', 'server/front/**'],
  })) {
    const code = readFileSync(file, 'utf8');
    for (const [, , message] of code.matchAll(/(?:message|error): (['`])((?:(?!\1|\n).)+)\1/g))
      if (message && (file.endsWith('.input.ts') || code.includes('new DomainError'))) said.add(message);
    if (file.endsWith('.input.ts'))
      for (const [, , message] of code.matchAll(/\.(?:min|max|regex)\([^\n]*?, (['`])((?:(?!\1|\n).)+)\1\)/g))
        if (message) said.add(message);
    if (file.endsWith('.input.ts'))
      for (const [, message] of code.matchAll(/\brefuse\('\w+', '([^'\n]+)'\)/g)) if (message) said.add(message);
    if (file.endsWith('.input.ts'))
      for (const [, message] of code.matchAll(/&&\s*'([^'\n]+\.)'/g)) if (message) said.add(message);
  }
  const wanted = [...said].map((message) => message.replaceAll(/\$\{[^}]+\}|\d[\d,]*/g, '#'));
  expect(wanted.filter((message) => !(message in serverWords) && !forMachines.test(message))).toEqual([]);
});

/** What no page causes: other programs ask so. */
const forMachines =
  /^Set #|^Say # as a bearer|^# #$|become fresh|who (?:tells|asks)|the field "file"|image, avatar or deck/;

test('its numbers stay, as the language writes them', () => {
  expect(inOwnWords('must have 1,000 characters at most')).toBe('must have 1,000 characters at most');
  learnServerWords(serverWords, 'de');
  expect(inOwnWords('must have 1,000 characters at most')).toBe('darf höchstens 1.000 Zeichen haben');
  expect(inOwnWords('must be 3 to 30 letters, digits or underscores')).toBe(
    'muss aus 3 bis 30 Buchstaben, Ziffern oder Unterstrichen bestehen',
  );
  expect(inOwnWords('Never heard of')).toBe('Never heard of');
});
