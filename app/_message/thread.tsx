'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Thread as ThreadData } from '#server/message/message.output.ts';
import { Composer } from './composer.tsx';
import { MessageLog } from './message-log.tsx';
import { NewBelow } from './new-below.tsx';
import { sendMessage, usePendingMessages } from './pending-messages.ts';
import { useT } from './t-later.ts';
import { ThreadHead } from './thread-head.tsx';
import { ThreadOrigin } from './thread-origin.tsx';
import { useEnd } from './use-end.ts';
import { useReadMark } from './use-read-mark.ts';
import { useMayWrite, WhyNot } from './why-not.tsx';

/** A thread: with whom, what was said, and where one writes. */
export function Thread({ thread }: { thread: ThreadData }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { with: other } = thread;
  const log = useRef<HTMLElement>(null);
  const pending = usePendingMessages(other.username);
  const { isAtEnd, waiting, look, show } = useEnd(log, thread.items);
  useReadMark(thread, isAtEnd);
  const send = (body: string) => {
    sendMessage(queryClient, { username: other.username, body }, t);
    // It is read from below: that is where the new one is.
    show();
  };
  const showNew = () => {
    show();
    // What was pressed goes.
    log.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <ThreadHead thread={thread} />
      <ThreadOrigin intros={thread.intros} />
      <MessageLog ref={log} thread={thread} pending={pending} onScroll={look} />
      <NewBelow count={waiting} onShow={showNew} />
      {useMayWrite(thread) ? <Composer other={other} onSend={send} /> : <WhyNot thread={thread} />}
    </>
  );
}
