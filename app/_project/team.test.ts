import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ProjectPage } from '#server/project/project.output.ts';
import { Team } from './team.tsx';

const person = (username: string) => ({ username, displayName: '', avatarUrl: null });

test('only a place that somebody can claim is said to be unclaimed', () => {
  const members = [
    { name: 'Mia', role: 'Design', person: person('mia'), claimed: false },
    { name: 'Cleo', role: 'Advisor', person: null, claimed: false },
  ];
  const team = createElement(Team, { page: { owner: person('ada'), members } as unknown as ProjectPage });
  const html = renderToStaticMarkup(
    createElement(
      AppRouterContext.Provider,
      { value: {} as AppRouterInstance },
      createElement(QueryClientProvider, { client: new QueryClient() }, team),
    ),
  );
  expect(html).toContain('>Design, not claimed yet<');
  expect(html).toContain('>Advisor<');
});
