import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { bootstrapQuery } from './bootstrap-query.ts';
import { MembersOnly } from './members-only.tsx';

type Me = { roles: string[]; suspendedUntil?: string | null; purgeAt?: string | null };

function shownTo({ suspendedUntil = null, purgeAt = null, ...me }: Me, role?: 'validator' | 'admin'): string {
  const client = new QueryClient();
  client.setQueryData<unknown>(bootstrapQuery().queryKey, { me: { ...me, suspendedUntil, purgeAt } });
  const props = { ...(role && { role }), children: 'the page' };
  const gate = createElement(MembersOnly, props);
  const page = createElement(QueryClientProvider, { client }, gate);
  return renderToString(createElement(AppRouterContext.Provider, { value: {} as AppRouterInstance }, page));
}

test('whoever has the role sees its page; an admin not while suspended or leaving', () => {
  const admin = { roles: ['builder', 'admin'] };
  expect(shownTo(admin, 'admin')).toBe('the page');
  expect(shownTo(admin, 'validator')).toContain('It is for validators');
  for (const halted of [{ suspendedUntil: '2999-01-01T00:00:00.000Z' }, { purgeAt: '2999-01-01T00:00:00.000Z' }]) {
    expect(shownTo({ ...admin, ...halted }, 'admin')).toContain('Admins see nothing here while');
    expect(shownTo({ ...admin, ...halted })).toBe('the page');
  }
});
