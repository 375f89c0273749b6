'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { MissingPerson } from '#app/_profile/missing-person.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import { MessagesFrame } from './messages-frame.tsx';
import { useT } from './t-later.ts';
import { Thread } from './thread.tsx';
import { freshMs, threadQuery } from './thread-query.ts';

/** What one and another person wrote each other, beside one's other conversations. */
export function ThreadView() {
  const username = useOwnParam('username', '/messages/')?.toLowerCase();
  return username ? <ThreadWith key={username} username={username} /> : null;
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
