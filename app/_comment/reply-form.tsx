'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useAskToSignIn } from '#app/_me/ask-to-sign-in.ts';
import type { Comment } from '#server/comment/comment.output.ts';
import { useCommentsAbout } from './comment-about.ts';
import { CommentForm } from './comment-form.tsx';
import { postComment } from './comment-writes.ts';

type Props = {
  /** What it answers; the project itself where left out. */
  comment?: Comment;
  onDone?: () => void;
  onFail?: () => void;
};

/** Where a comment or a reply is written. A visitor signs in first; what they wrote waits for them. */
export function ReplyForm({ comment, onDone, onFail }: Props) {
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
    const id = await postComment(queryClient, { slug, ...place, body, author: me });
    if (!id) onFail?.();
    return id !== undefined;
  };
  const name = comment?.author?.username;
  return (
    <div className={comment ? 'tablet:ml-9 mt-2' : ''}>
      <CommentForm
        label={comment ? `Reply to ${name}` : 'Write a comment'}
        placeholder={comment ? `Reply to ${name}` : 'Ask, correct, or say what you tried'}
        draft={comment ? `reply-${comment.id}` : `comment-${slug}`}
        submitWord={comment ? 'Reply' : 'Comment'}
        onSend={send}
        onCancel={comment && onDone}
        autoFocus={comment !== undefined}
      />
    </div>
  );
}
