import type { ReactNode } from 'react';
import { ConversationList } from './conversation-list.tsx';
import { useT } from './t-later.ts';

type Props = {
  /** With whom the open conversation is; left out where none is. */
  current?: string;
  children: ReactNode;
};

/** Conversations beside the open one; on a phone either, each as high as the window. */
export function MessagesFrame({ current, children }: Props) {
  const t = useT();
  const isOpen = current !== undefined;
  return (
    <div className="wrap nav:grid nav:h-[calc(100dvh-var(--header))] nav:grid-cols-[320px_minmax(0,1fr)]">
      <section
        aria-label={t('conversations')}
        className={`nav:border-line nav:min-h-0 nav:overflow-y-auto nav:border-e nav:pe-4 flex flex-col ${
          isOpen ? 'max-nav:hidden' : 'max-nav:pb-8'
        }`}
      >
        <ConversationList isMain={!isOpen} {...(isOpen && { current })} />
      </section>
      <div
        className={`min-h-0 min-w-0 flex-col ${
          isOpen
            ? 'max-nav:h-[calc(100dvh-var(--header)-var(--bottom-bar)-env(safe-area-inset-bottom))] flex'
            : 'max-nav:hidden nav:flex'
        }`}
      >
        {children}
      </div>
    </div>
  );
}
