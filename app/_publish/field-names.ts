import type { Translator } from '#app/_i18n/translations.ts';
import type { ContentField } from '#server/project/project-content.input.ts';

/** What each field is called in the form. */
export const fieldNames = {
  title: 'title',
  tagline: 'tagline',
  description: 'description',
  story: 'story',
  novelty: 'novelty',
  comparison: 'comparison',
  demoUrl: 'demo',
  repositoryUrl: 'repository',
  videoUrl: 'video',
  pitchDeckUrl: 'deck',
  categories: 'categories',
  technologies: 'technologies',
  raisingStage: 'stage',
  raisingMin: 'from',
  raisingMax: 'to',
  screenshots: 'screenshots',
  members: 'members',
} as const satisfies Record<ContentField, Parameters<Translator<'publish'>>[0]>;
