'use client';

import { useBootstrap } from '#app/_me/bootstrap-query.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { MessagesFrame } from './messages-frame.tsx';
import { useT } from './t-later.ts';

/** One's conversations, none of them open. */
export function MessagesView() {
  const t = useT();
  const hasAny = (useBootstrap()?.conversations.length ?? 0) > 0;
  return (
    <>
      <DocumentHead title={t('messages')} description={t('about')} path="/messages" hidden />
      <MessagesFrame>
        <div className="grid flex-1 place-items-center">
          {hasAny && <Empty title={t('noneOpen')}>{t('choose')}</Empty>}
        </div>
      </MessagesFrame>
    </>
  );
}
