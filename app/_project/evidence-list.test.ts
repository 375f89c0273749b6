import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ProjectPage } from '#server/project/project.output.ts';
import { EvidenceList } from './evidence-list.tsx';
import { proofParts } from './proof-arcs.ts';

const at = '2026-03-01T10:00:00.000Z';
const person = (username: string) => ({ username, displayName: username, avatarUrl: null });
const badge = (username: string, points: number) => ({
  ...{ id: username, kind: 'stone', points, rationale: 'It does what it says.', featured: false, createdAt: at },
  validator: person(username),
});

/** All that the list reads of a page, with points for everything. */
const page = {
  slug: 'crosshair',
  owner: person('ada'),
  upCount: 1200,
  downCount: 4,
  demoUrl: 'https://demo.example.org/',
  repositoryUrl: 'https://git.example.org/ada/crosshair',
  badges: [badge('vera', 5), badge('val', -10)],
  evidence: {
    ...{ emailVerified: true, githubLogin: 'ada-codes', githubConnectedAt: at, demoVerifiedAt: at },
    ...{ commenterCount: 7, descriptionLength: 300, screenshotCount: 2, voidedVotes: [] },
  },
} as unknown as ProjectPage;

/** Each line's words, and where its link leads. */
function lines(shown: ProjectPage): { says: string; href: string | undefined }[] {
  const lists = proofParts.map((part) => createElement(EvidenceList, { key: part, part, page: shown }));
  const client = createElement(QueryClientProvider, { client: new QueryClient() }, lists);
  const html = renderToStaticMarkup(
    createElement(AppRouterContext.Provider, { value: {} as AppRouterInstance }, client),
  );
  return html
    .split('<li')
    .slice(1)
    .map((item) => ({
      says: item.replace(/^[^>]*>/, '').replace(/<[^>]*>/g, ''),
      href: /href="([^"]*)"/.exec(item)?.[1],
    }));
}

test('every point leads to where it can be seen', () => {
  expect(lines(page).map(({ href }) => href)).toEqual([
    '/users/ada',
    'https://github.com/ada-codes',
    'https://demo.example.org/',
    '#votes',
    '#comments',
    '/projects/crosshair/badges/vera',
    '/projects/crosshair/badges/val',
    'https://demo.example.org/',
    'https://git.example.org/ada/crosshair',
    '#screenshots',
    '#about',
  ]);
});

test('of those who commented only the owner counts for nothing', () => {
  expect(lines(page)[4]?.says).toContain('at most 10, without the owner');
});

test('a name on GitHub that nobody proved is no evidence', () => {
  const typed = { ...page, evidence: { ...page.evidence, githubConnectedAt: null } };
  expect(lines(typed)[1]).toEqual({ says: expect.stringMatching(/^No GitHub account connected0$/), href: undefined });
});
