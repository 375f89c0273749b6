import type { ProjectContent } from '../project/project-content.input.ts';

/** What an owner writes of a project that is fit to be published. */
export function someContent(values: Partial<ProjectContent> = {}): ProjectContent {
  return {
    title: 'Crosshair for charts',
    tagline: 'Draws crosshair lines and keeps charts in step',
    description: 'A crosshair for line charts.',
    story: '',
    novelty: '',
    comparison: '',
    demoUrl: '',
    repositoryUrl: '',
    videoUrl: '',
    pitchDeckUrl: '',
    categories: ['data'],
    technologies: ['typescript'],
    screenshots: [],
    members: [],
    ...values,
  };
}
