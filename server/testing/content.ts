import type { ProjectContent } from '../project/project-content.input.ts';

/** What an owner writes of a project that is fit to be published. Its words find no project of `e2e/site.sql`. */
export function someContent(values: Partial<ProjectContent> = {}): ProjectContent {
  return {
    title: 'Loom for charts',
    tagline: 'Weaves lines through charts that belong together',
    description: 'A loom for line charts.',
    story: '',
    novelty: '',
    comparison: '',
    demoUrl: '',
    repositoryUrl: '',
    videoUrl: '',
    pitchDeckUrl: '',
    categories: ['data'],
    technologies: ['typescript'],
    raisingStage: null,
    raisingMin: null,
    raisingMax: null,
    screenshots: [],
    members: [],
    ...values,
  };
}

/** What an investor without an entry writes of themselves that is fit to be public. */
export function someEntry(values: object = {}) {
  return {
    revision: null,
    type: 'individual',
    name: 'Ada Northlight',
    company: '',
    title: 'Angel investor',
    bio: 'Twenty years in operations.',
    thesis: 'Tools that people keep open all day.',
    sectors: ['developer-tools', 'data'],
    stages: ['pre-seed', 'seed'],
    countries: ['NL', 'DE'],
    checkSizeMin: 25_000,
    checkSizeMax: 100_000,
    notableInvestments: ['Loom Works'],
    valueAdded: 'Answers within two days.',
    portfolioLinks: [{ label: 'Portfolio', url: 'https://example.org/portfolio' }],
    openToIntros: true,
    isPublic: true,
    ...values,
  };
}
