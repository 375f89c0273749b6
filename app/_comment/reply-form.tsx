'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useAskToSignIn } from '#app/_me/ask-to-sign-in.ts';
import type { Comment } from '#server/comment/comment.output.ts';
import { useCommentsAbout } from './comment-about.ts';
import { CommentForm } from './comment-form.tsx';
import { postComment } from './comment-writes.ts';
import { useT } from './t.ts';

type Props = {
  /** What it answers; the project itself where left out. */
  comment?: Comment;
  onDone?: () => void;
  onFail?: () => void;
};

/** Where a comment or a reply is written. A visitor signs in first; what they wrote waits for them. */
export function ReplyForm({ comment, onDone, onFail }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const askToSignIn = useAskToSignIn();
  const { slug, me } = useCommentsAbout();
  const send = async (body: string) => {
    if (!me) {
      askToSignIn(comment ? `#comment-${comment.id}` : '#comments');
      return false;
    }
    onDone?.();
    const place = { parentId: comment?.id ?? null, depth: (comment?.depth ?? 0) + 1 };
    const id = await postComment(queryClient, { slug, ...place, body, author: me }, t);
    if (!id) onFail?.();
    return id !== undefined;
  };
  const name = comment?.author?.username ?? '';
  return (
    <div className={comment ? 'tablet:ms-9 mt-2' : ''}>
      <CommentForm
        label={comment ? t('replyTo', { name }) : t('write')}
        placeholder={comment ? t('replyTo', { name }) : t('ask')}
        draft={comment ? `reply-${comment.id}` : `comment-${slug}`}
        submitWord={comment ? t('reply') : t('comment')}
        onSend={send}
        onCancel={comment && onDone}
        autoFocus={comment !== undefined}
      />
    </div>
  );
}
