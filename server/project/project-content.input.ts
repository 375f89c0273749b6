import { z } from 'zod';
import { seenText } from '#db/seen-text.ts';
import { categories, stages } from '#db/vocabulary.ts';
import { Username } from '../profile/profile.input.ts';

/** How much of each there may be; of texts, characters as people count them. */
export const contentMaxima = {
  title: 80,
  tagline: 140,
  description: 10_000,
  story: 10_000,
  novelty: 10_000,
  comparison: 10_000,
  categories: 3,
  technologies: 15,
  screenshots: 8,
  members: 20,
  address: 2000,
} as const;

export const lengthOf = (text: string): number => [...text].length;

/** The database takes no NUL. */
const text = (max: number) =>
  z
    .string()
    .regex(/^[^\0]*$/, 'must be text')
    .refine((value) => lengthOf(value) <= max, `must have at most ${max} characters`);

/** Whole US dollars; null where there is none. */
const dollars = z.int().nonnegative().max(1_000_000_000_000).nullable().default(null);

/** What its owner writes of a project, as far as it has come: a draft may lack anything. '' where there is no address. */
export const ProjectContent = z.object({
  title: text(contentMaxima.title),
  tagline: text(contentMaxima.tagline),
  description: text(contentMaxima.description),
  story: text(contentMaxima.story),
  novelty: text(contentMaxima.novelty),
  comparison: text(contentMaxima.comparison),
  demoUrl: text(contentMaxima.address),
  repositoryUrl: text(contentMaxima.address),
  videoUrl: text(contentMaxima.address),
  /** The address of an upload of kind 'deck'. */
  pitchDeckUrl: text(contentMaxima.address),
  categories: z.array(z.enum(categories)).max(contentMaxima.categories),
  technologies: z.array(text(40)).max(contentMaxima.technologies),
  /** What the builder looks for, where they look for money; one amount alone is that and no range. */
  raisingStage: z.enum(stages).nullable().default(null),
  raisingMin: dollars,
  raisingMax: dollars,
  /** In the order shown; each by the address of an upload of kind 'image'. */
  screenshots: z.array(z.object({ url: text(contentMaxima.address), alt: text(300) })).max(contentMaxima.screenshots),
  /** Beside the owner: a person who is asked to claim it, or just a name. One without either is left out. */
  members: z
    .array(z.object({ username: Username.nullable(), name: text(80), role: text(80) }))
    .max(contentMaxima.members),
});
export type ProjectContent = z.infer<typeof ProjectContent>;

export type ContentField = keyof ProjectContent;
/** What is wrong with a field, in words that say what to do. */
export type ContentProblem = { field: ContentField; message: string };

/** What must be mended before it can be public, in the order of the form. */
export function problemsOf(content: ProjectContent): ContentProblem[] {
  return (Object.keys(rules) as ContentField[]).flatMap((field) => {
    const message = rules[field]?.(content);
    return message ? [{ field, message }] : [];
  });
}

type Rule = (content: ProjectContent) => string | undefined | false;

const between = (value: string, min: number, max: number) => {
  const length = lengthOf(seenText(value));
  return length >= min && length <= max;
};

const isBroken = (address: string) => address !== '' && !isWebAddress(address);

const rules: Partial<Record<ContentField, Rule>> = {
  title: ({ title }) => !between(title, 3, contentMaxima.title) && 'Give a title of 3 to 80 characters.',
  tagline: ({ tagline }) =>
    !between(tagline, 10, contentMaxima.tagline) && 'Say what it does in one sentence of 10 to 140 characters.',
  categories: ({ categories }) => categories.length === 0 && 'Choose one to three categories.',
  demoUrl: ({ demoUrl }) => isBroken(demoUrl) && 'Give the whole address of the demo, from https:// or http:// on.',
  repositoryUrl: ({ repositoryUrl }) =>
    isBroken(repositoryUrl) && 'Give the whole address of the repository, from https:// or http:// on.',
  videoUrl: ({ videoUrl }) => isBroken(videoUrl) && 'Give the whole address of the video, from https:// or http:// on.',
};

export function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !/^\s*https?:\/\//i.test(value)) return false;
  return /^[^.]+(\.[^.]+)+\.?$/.test(url.hostname) && url.username + url.password === '';
}
