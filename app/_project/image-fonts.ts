import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import unicode from '@fontsource/inter/unicode.json' with { type: 'json' };

const folder = join(process.cwd(), 'node_modules/@fontsource/inter/files');
const subsets = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;
const weights = [400, 600] as const;

/** Inter in both weights, for pictures that are drawn in process. Read once. */
export function imageFonts() {
  fonts ??= Promise.all(
    weights.flatMap((weight) =>
      subsets.map(async (subset) => {
        const data = await readFile(join(folder, `inter-${subset}-${weight}-normal.woff`));
        return { name: 'Inter', data: new Uint8Array(data).buffer, weight, style: 'normal' as const };
      }),
    ),
  );
  return fonts;
}

let fonts: Promise<{ name: string; data: ArrayBuffer; weight: 400 | 600; style: 'normal' }[]> | undefined;

/** The text, if Inter can write all its letters and they run from left to right; signs that it lacks are left out. */
export function inInter(text: string): string | undefined {
  const characters = [...text.normalize('NFC')];
  if (characters.some((character) => /\p{Letter}/u.test(character) && !isInInter(character))) return undefined;
  return characters.filter(isInInter).join('').replaceAll(/\s+/g, ' ').trim() || undefined;
}

const ranges = subsets.flatMap((subset) =>
  unicode[subset].split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  }),
);

function isInInter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => code >= from && code <= to);
}
