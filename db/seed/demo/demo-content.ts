import type { Content, EventText, PersonText, ProjectText } from '../content/content.ts';
import type { Random } from '../random.ts';
import { demoPeople } from './people.ts';
import { demoChains, demoEvents, plainDescriptions } from './places.ts';
import { demoProjectsA } from './projects-a.ts';
import { demoProjectsB } from './projects-b.ts';

export const demoProjects = [...demoProjectsB, ...demoProjectsA];

/** The hand-written words of the demo community. */
export const demoContent: Content = {
  person,
  project,
  chain: (index) => at(demoChains, index),
  event: (index): EventText => at(demoEvents, index),
};

function person(index: number): PersonText {
  const [username, displayName, location, bio] = at(demoPeople, index);
  return { username, displayName, location, bio };
}

/** In an order that mixes those with a page of their own among the others. */
function project(index: number, random: Random): ProjectText {
  const text = at(demoProjects, (index * 31 + 7) % demoProjects.length);
  const plain = random
    .pick(plainDescriptions)
    .replace('{title}', text.title)
    .replace('{tech}', text.technologies.join(' and '));
  return {
    title: text.title,
    tagline: text.tagline,
    description: text.description ?? plain,
    story: random.chance(0.4) ? 'It started with a question from a friend that no tool at hand could answer.' : '',
    novelty: random.chance(0.4) ? 'It shows its own limits first, and every figure links to the script behind it.' : '',
    comparison: random.chance(0.3)
      ? 'The usual tools do more. This one starts in a second and can be read in an hour.'
      : '',
    categories: text.categories,
    technologies: text.technologies,
    hasDemo: random.chance(0.75),
    hasRepository: random.chance(0.85),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('the list is empty');
  return item;
}
