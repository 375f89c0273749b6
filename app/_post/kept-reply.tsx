'use client';

import { CopyButton } from '#app/_ui/copy-button.tsx';
import { useDraft } from '#app/_ui/use-draft.ts';
import type { PostAddress } from './post-query.ts';
import { useT } from './t.ts';

/** Under which name this device keeps what is written to a post itself. */
export const replyDraft = ({ slug, post }: PostAddress): string => `post-reply-${slug}/${post}`;

/** What somebody was writing to a post that takes no reply any more; nothing where they were not. */
export function KeptReply(address: PostAddress) {
  const t = useT();
  const [text] = useDraft(replyDraft(address));
  if (!text) return null;
  return (
    <div className="grid justify-items-start gap-2 pt-4">
      <p className="text-muted">{t('keptReply')}</p>
      <p dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-line">
        {text}
      </p>
      <CopyButton text={text} label={t('yourReply')} />
    </div>
  );
}
