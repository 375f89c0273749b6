import type { Told } from '#app/_trpc/told.ts';
import type { ContentField, ProjectContent } from '#server/project/project-content.input.ts';

export const emptyContent: ProjectContent = {
  title: '',
  tagline: '',
  description: '',
  story: '',
  novelty: '',
  comparison: '',
  demoUrl: '',
  repositoryUrl: '',
  videoUrl: '',
  pitchDeckUrl: '',
  categories: [],
  technologies: [],
  raisingStage: null,
  raisingMin: null,
  raisingMax: null,
  screenshots: [],
  members: [],
};

export const isSame = (a: ProjectContent, b: ProjectContent): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is wrong, by field; in words. */
export type Problems = Partial<Record<ContentField, string>>;

/** What the server has refused of the content, by field; nothing where that is about something else. */
export function refusedOf({ field, fields, message }: Told): Problems {
  const given = fields ?? (field === undefined ? [] : [{ field, message }]);
  const named = given.map(({ field, message }) => [field.replace(/^content\./, '').split('.')[0] ?? '', message]);
  return Object.fromEntries(named.filter(([name = '']) => Object.hasOwn(emptyContent, name)));
}

/** The part of the form that a field stands in. */
export const fieldId = (field: ContentField): string => `field-${field}`;
