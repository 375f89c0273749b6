import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';
import { Facts } from './facts.tsx';

const none = { demoUrl: null, repositoryUrl: null, videoUrl: null, pitchDeckUrl: null };

function shown(addresses: Partial<ProjectPage>): string {
  const page = { ...none, chains: [], events: [], ...addresses } as unknown as ProjectPage;
  const card = { technologies: [] } as unknown as ProjectCard;
  const facts = createElement(Facts, { card, page });
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: new QueryClient() }, facts));
}

test('a deck that was brought to this site is a link with a name, one elsewhere by its address', () => {
  expect(shown({ pitchDeckUrl: '/uploads/4f.pdf' })).toMatch(
    /<a href="\/uploads\/4f\.pdf" class="[^"]*\btruncate"[^>]*>Pitch deck \(PDF\)<\/a>/,
  );
  expect(shown({ pitchDeckUrl: 'https://example.org/deck.pdf' })).toContain('>example.org/deck.pdf</a>');
});

test('an address is shown with what it asks for, and what is no web address without a link but within its bounds', () => {
  expect(shown({ videoUrl: 'https://www.youtube.com/watch?v=4bX' })).toContain('>youtube.com/watch?v=4bX</a>');
  expect(shown({ demoUrl: 'demo.example.org' })).toMatch(/<span class="[^"]*\btruncate">demo\.example\.org<\/span>/);
});
