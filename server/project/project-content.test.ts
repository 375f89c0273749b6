import { expect, test } from 'vitest';
import { someContent } from '../testing/content.ts';
import { problemsOf } from './project-content.input.ts';

test('each link that leads nowhere is told by its name', () => {
  const links = { demoUrl: 'javascript:alert(1)', repositoryUrl: 'not one', videoUrl: 'https://ada@example.org' };
  const said = problemsOf(someContent(links)).map(({ message }) => message);
  expect(said).toEqual([
    expect.stringContaining('of the demo'),
    expect.stringContaining('of the repository'),
    expect.stringContaining('of the video'),
  ]);
});
