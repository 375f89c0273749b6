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

/** The part of the form that a field stands in. */
export const fieldId = (field: ContentField): string => `field-${field}`;
