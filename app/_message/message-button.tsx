'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { followsQuery } from '#app/_profile/follows-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { useT } from './t.ts';
import { ThreadLink } from './thread-link.tsx';

/** On a person's page the way to write to them; nothing where one may not. */
export function MessageButton({ username }: { username: string }) {
  const t = useT();
  const { data } = useQuery(followsQuery(useQueryClient(), username));
  if (!data?.isWritable) return null;
  return (
    <ThreadLink username={username} className={`${buttonClass()} max-tablet:flex-1`}>
      {t('message')}
    </ThreadLink>
  );
}
