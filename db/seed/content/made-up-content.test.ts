import { expect, test } from 'vitest';
import { slugOf } from '../../slug.ts';
import { categories } from '../../vocabulary.ts';
import { Random } from '../random.ts';
import { madeUpContent } from './made-up-content.ts';

const some = Array.from({ length: 60_000 }, (_, index) => index * 7);

test('projects differ by their slugs and keep the limits of the table', () => {
  const slugs = new Set<string>();
  for (const index of some) {
    const project = madeUpContent.project(index, new Random(1, `${index}`));
    slugs.add(slugOf(project.title));
    if (project.tagline.length < 10 || project.tagline.length > 140) throw new Error(project.tagline);
    if (project.title.length > 80 || project.categories.length > 3) throw new Error(project.title);
    if (project.description.length > 10_000 || project.description.includes('{')) throw new Error(project.description);
    if (!project.categories.every((category) => categories.includes(category))) throw new Error(project.title);
  }
  expect(slugs.size).toBe(some.length);
});

test('people have usernames that the table takes', () => {
  const odd = some
    .map((index) => madeUpContent.person(index, new Random(1, `${index}`)).username)
    .filter((username) => !/^[a-z0-9_]{3,30}$/.test(username));
  expect(odd).toEqual([]);
});
