'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { ownInvestorQuery, sessionsQuery, settingsQuery } from './settings-query.ts';

/** Their names among the messages. */
export const settingsPages = {
  '/settings': 'pageProfile',
  '/settings/security': 'pageSecurity',
  '/settings/sessions': 'pageSessions',
  '/settings/mail': 'pageNews',
  '/settings/investor': 'pageInvestor',
  '/settings/moderation': 'pageModeration',
  '/settings/data': 'pageData',
} as const;
export type SettingsPath = keyof typeof settingsPages;
export const settingsPaths = Object.keys(settingsPages) as SettingsPath[];

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { to: SettingsPath };

/** A link to one page of the settings. */
export function SettingsPageLink({ to, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  const read = () => {
    if (to === '/settings/investor') return void queryClient.prefetchQuery(ownInvestorQuery());
    void queryClient.prefetchQuery(settingsQuery());
    if (to === '/settings/sessions') void queryClient.prefetchQuery(sessionsQuery());
    if (to === '/settings/moderation') {
      void import('#app/_report/own-query.ts').then(({ prefetchOwn }) => prefetchOwn(queryClient));
    }
  };
  return <Link {...props} prefetch={prefetch} href={to} onIntent={read} />;
}
