'use client';

import { useQueryClient } from '@tanstack/react-query';
import { CommentForm } from '#app/_comment/comment-form.tsx';
import { useAskToSignIn } from '#app/_me/ask-to-sign-in.ts';
import type { Reply } from '#server/post/post.output.ts';
import { replyDraft } from './kept-reply.tsx';
import { usePostAbout } from './post-about.ts';
import { writeReply } from './reply-writes.ts';
import { useT } from './t.ts';

type Props = {
  /** What it answers; the post itself where left out. */
  reply?: Reply;
  onDone?: () => void;
  onFail?: () => void;
};

/** Where a reply is written. A visitor signs in first; what they wrote waits for them. */
export function ReplyForm({ reply, onDone, onFail }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const askToSignIn = useAskToSignIn();
  const { slug, post, me } = usePostAbout();
  const send = async (body: string) => {
    if (!me) {
      askToSignIn(reply ? `#reply-${reply.id}` : '#replies');
      return false;
    }
    onDone?.();
    const place = { parentId: reply?.id ?? null, depth: (reply?.depth ?? 0) + 1 };
    const isTaken = await writeReply(queryClient, { slug, post, ...place, body, author: me }, t);
    if (!isTaken) onFail?.();
    return isTaken;
  };
  const name = reply?.author?.username ?? '';
  return (
    <div className={reply ? 'tablet:ms-9 mt-2' : ''}>
      <CommentForm
        label={reply ? t('replyTo', { name }) : t('writeReply')}
        placeholder={reply ? t('replyTo', { name }) : t('replyPlaceholder')}
        draft={reply ? `reply-${reply.id}` : replyDraft({ slug, post })}
        submitWord={t('reply')}
        onSend={send}
        onCancel={reply && onDone}
        autoFocus={reply !== undefined}
      />
    </div>
  );
}
