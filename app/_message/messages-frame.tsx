import type { ReactNode } from 'react';
import { ConversationList } from './conversation-list.tsx';
import { useT } from './t-later.ts';

type Props = {
  /** With whom the open conversation is; left out where none is. */
  current?: string;
  children: ReactNode;
};

/** Conversations beside the open one; on a phone either. What is open is as high as the window leaves it (`notices-and-page`). */
export function MessagesFrame({ current, children }: Props) {
  const t = useT();
  const isOpen = current !== undefined;
  return (
    <div
      data-fills={isOpen ? 'every-window' : 'wide-windows'}
      className={`wrap nav:grid nav:h-full nav:grid-cols-[320px_minmax(0,1fr)] ${isOpen ? 'max-nav:h-full' : ''}`}
    >
      <section
        aria-label={t('conversations')}
        className={`nav:border-line nav:min-h-0 nav:overflow-y-auto nav:border-e nav:pe-4 flex flex-col ${
          isOpen ? 'max-nav:hidden' : 'max-nav:pb-8'
        }`}
      >
        <ConversationList isMain={!isOpen} {...(isOpen && { current })} />
      </section>
      <div className={`min-h-0 min-w-0 flex-col ${isOpen ? 'max-nav:h-full flex' : 'max-nav:hidden nav:flex'}`}>
        {children}
      </div>
    </div>
  );
}
