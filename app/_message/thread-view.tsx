'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import { useState } from 'react';
import { MissingPerson } from '#app/_profile/missing-person.tsx';
import { decodedParam } from '#app/_ui/decoded-param.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { MessagesFrame } from './messages-frame.tsx';
import { useT } from './t-later.ts';
import { Thread } from './thread.tsx';
import { freshMs, threadQuery } from './thread-query.ts';

/** What one and another person wrote each other, beside one's other conversations. */
export function ThreadView() {
  const params = useParams<{ username?: string }>();
  // Each person has a view of their own, which stays, hidden, when the address has become another page's.
  const [username] = useState(() => decodedParam(params.username)?.toLowerCase());
  return username ? <ThreadWith username={username} /> : null;
}

function ThreadWith({ username }: { username: string }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { data: thread } = useSuspenseQuery({ ...threadQuery(queryClient, username), refetchInterval: freshMs });
  if (!thread) return <MissingPerson username={username} />;
  const name = thread.with.displayName || username;
  return (
    <>
      <DocumentHead title={name} description={t('withAbout', { name })} path={`/messages/${username}`} hidden />
      <MessagesFrame current={username}>
        <Thread thread={thread} />
      </MessagesFrame>
    </>
  );
}
