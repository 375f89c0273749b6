'use client';

import { useBootstrap } from '#app/_me/bootstrap-query.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { MessagesFrame } from './messages-frame.tsx';

/** One's conversations, none of them open. */
export function MessagesView() {
  const hasAny = (useBootstrap()?.conversations.length ?? 0) > 0;
  return (
    <>
      <DocumentHead title="Messages" description="What you and others wrote each other." path="/messages" hidden />
      <MessagesFrame>
        <div className="grid flex-1 place-items-center">
          {hasAny && <Empty title="No conversation is open">Choose one from the list.</Empty>}
        </div>
      </MessagesFrame>
    </>
  );
}
