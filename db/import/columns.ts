import { z } from 'zod';
import { seenText } from '../seen-text.ts';
import { categories, stages } from '../vocabulary.ts';
import { ImportRefused } from './issue.ts';

/** Characters as PostgreSQL counts them: an emoji is one. */
export const characters = (text: string): number => [...text].length;

const line = (min: number, max: number) =>
  z
    .string()
    .transform((text) => seenText(text).replace(/[\s\p{Cc}]+/gu, ' '))
    .refine((text) => characters(text) >= min, { error: ({ input }) => `${told(input)}, at least ${min} are needed` })
    .refine((text) => characters(text) <= max, { error: ({ input }) => `${told(input)}, at most ${max} can be kept` });

/** As it was written: spaces at a line's head are a block of code. */
const prose = (max: number) =>
  z
    .string()
    .refine((text) => characters(text) <= max, { error: ({ input }) => `${told(input)}, at most ${max} can be kept` })
    .default('');

/** A deck that somebody brought to a site, as an export names it. */
export const deckAddress = /^\/uploads\/[0-9a-f]{64}\.pdf$/;

const isWebAddress = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? '');

const address = (isOne: (text: string) => boolean, problem: string) =>
  z
    .string()
    .trim()
    .refine((text) => text === '' || isOne(text), problem)
    .transform((text) => text || null)
    .default(null);

const webAddress = address(isWebAddress, 'is no http or https address');

/** Whole US dollars, up to a million millions as on the site. */
const dollars = z
  .string()
  .regex(/^(\d{1,12}|10{12})?$/, 'is no whole number of dollars')
  .transform((text) => (text === '' ? null : Number(text)))
  .default(null);

/** Values joined by '|'. */
const list = z
  .string()
  .transform((text) => [...new Set(text.split('|').map(seenText))].filter(Boolean))
  .default([]);

/** Every column that an import reads, with its rules. The limits are those of the project table. */
export const ProjectColumns = z.object({
  title: line(3, 80),
  /** What is longer than a tagline may be is cut later. */
  tagline: line(10, 2000),
  topics: list,
  maker: z.string().transform(seenText).pipe(z.string().max(200, 'has more than 200 characters')).default(''),
  slug: z
    .string()
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'is no slug')
    .max(80, 'has more than 80 characters')
    .default(''),
  import_key: z.string().max(500, 'has more than 500 characters').default(''),
  owner: z
    .string()
    .regex(/^([a-z0-9_]{3,30})?$/, 'is no username')
    .default(''),
  owner_name: line(0, 80).default(''),
  description: prose(10_000),
  story: prose(10_000),
  novelty: prose(10_000),
  comparison: prose(10_000),
  demo_url: webAddress,
  repository_url: webAddress,
  video_url: webAddress,
  pitch_deck_url: address(
    (text) => isWebAddress(text) || deckAddress.test(text),
    'is neither an http or https address nor a deck of a site',
  ),
  raising_stage: z.enum(['', ...stages], 'is no stage on the list').default(''),
  raising_min: dollars,
  raising_max: dollars,
  categories: list.pipe(
    z.array(z.enum(categories, 'names a category that is not on the list')).max(3, 'has more than 3'),
  ),
  technologies: list,
  status: z.enum(['', 'published', 'archived'], "is neither 'published' nor 'archived'").default(''),
  published_at: z
    .string()
    .refine((text) => text === '' || Date.parse(text) >= 0, 'is no date from 1970 on')
    .transform((text) => (text === '' ? null : new Date(text)))
    .default(null),
});
export type ProjectColumns = z.output<typeof ProjectColumns>;

/** Columns of an export that an import does not take: they follow from other things. */
const derivedColumns = [
  'up_count',
  'down_count',
  'comment_count',
  'view_count',
  'save_count',
  'badge_count',
  'proof_score',
] as const;

/**
 * Looks whether a header can be imported; gives the columns that nothing reads.
 * @throws ImportRefused where a column is missing or there twice
 */
export function unusedColumns(header: readonly string[], options: { needsOwner: boolean }): string[] {
  const twice = header.find((name, k) => header.indexOf(name) !== k);
  if (twice !== undefined) throw new ImportRefused(`The column '${twice}' is there twice: name each column once.`);
  for (const name of ['title', 'tagline']) {
    if (header.includes(name)) continue;
    throw new ImportRefused(`There is no column '${name}': the first line must name the columns, separated by commas.`);
  }
  if (options.needsOwner && !header.includes('maker') && !header.includes('owner')) {
    throw new ImportRefused("There is no column 'maker' or 'owner': add one, or name the owner of all by --owner.");
  }
  const derived: readonly string[] = derivedColumns;
  return header.filter((name) => !(name in ProjectColumns.shape) && !derived.includes(name));
}

function told(input: unknown): string {
  const text = String(input);
  const count = characters(text);
  return `${count <= 20 ? `"${text}" has` : 'has'} ${count} ${count === 1 ? 'character' : 'characters'}`;
}
