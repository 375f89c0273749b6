'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Markdown } from '#app/_markdown/markdown';
import { useWaiting } from '#app/_outbox/waiting-query.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { Comment } from '#server/comment/comment.output.ts';
import { useCommentsAbout } from './comment-about.ts';
import { CommentActions } from './comment-actions.tsx';
import { CommentForm } from './comment-form.tsx';
import { countOf, type Thread } from './comment-thread.ts';
import { editComment, isPending } from './comment-writes.ts';
import { ReplyForm } from './reply-form.tsx';

type Writing = 'reply' | 'edit';

/** A comment and, along a hairline, the replies to it. */
export function CommentItem({ thread }: { thread: Thread }) {
  const { comment, replies } = thread;
  const [writing, setWriting] = useState<Writing>();
  const [isFolded, setIsFolded] = useState(false);
  const stop = () => setWriting(undefined);
  return (
    <li
      id={`comment-${comment.id}`}
      tabIndex={-1}
      className="target:bg-accent-soft rounded-8 -mx-2 scroll-mt-18 px-2 pt-4 outline-none"
    >
      <Head comment={comment} isFolded={isFolded} hidden={countOf(replies)} onFold={() => setIsFolded(!isFolded)} />
      {!isFolded && (
        <>
          {writing === 'edit' ? (
            <EditForm comment={comment} onDone={stop} onFail={() => setWriting('edit')} />
          ) : (
            <Body comment={comment} />
          )}
          {!comment.deleted && !writing && <CommentActions comment={comment} onWrite={setWriting} />}
          {writing === 'reply' && <ReplyForm comment={comment} onDone={stop} onFail={() => setWriting('reply')} />}
          {replies.length > 0 && (
            <ul className="border-line tablet:ml-[13px] tablet:pl-[22px] ml-1.5 border-l pl-3">
              {replies.map((reply) => (
                <CommentItem key={reply.comment.id} thread={reply} />
              ))}
            </ul>
          )}
        </>
      )}
    </li>
  );
}

type HeadProps = { comment: Comment; isFolded: boolean; hidden: number; onFold: () => void };

function Head({ comment, isFolded, hidden, onFold }: HeadProps) {
  const { makers, isNew } = useCommentsAbout();
  const { id, author, createdAt, editedAt, deleted } = comment;
  const role = author && makers.get(author.username);
  return (
    <p className="text-12 text-muted flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
      {author ? (
        <ProfileLink
          username={author.username}
          className="text-text hover:text-accent touch:-my-2 touch:py-2 inline-flex items-center gap-2 font-semibold"
        >
          <Avatar username={author.username} name={author.displayName} url={author.avatarUrl} size="medium" />
          <bdi>{author.username}</bdi>
        </ProfileLink>
      ) : (
        <bdi>deleted</bdi>
      )}
      {role && <span className="text-accent font-medium">{role}</span>}
      {isPending(id) ? (
        <UnderWay id={id} />
      ) : (
        <a href={`#comment-${id}`} className="touch:-my-3 touch:py-3.5 hover:text-text hover:underline">
          <Time iso={createdAt} />
        </a>
      )}
      {editedAt && !deleted && <span>edited</span>}
      {isNew(comment) && <span className="bg-accent-soft text-accent rounded-4 px-1.5 leading-5 font-medium">New</span>}
      <button
        type="button"
        aria-expanded={!isFolded}
        aria-label={isFolded ? 'Show the thread' : 'Fold the thread'}
        onClick={onFold}
        className="hover:bg-hover hover:text-text rounded-4 touch:min-h-11 touch:min-w-11 min-h-6 min-w-6 px-1 tabular-nums"
      >
        {isFolded ? `+ ${hidden + 1}` : '−'}
      </button>
    </p>
  );
}

/** A comment that the server has not taken yet. */
function UnderWay({ id }: Pick<Comment, 'id'>) {
  const waits = useWaiting().some(({ key }) => key === id);
  return <span>{waits ? 'waiting to be sent' : 'sending'}</span>;
}

function Body({ comment: { body, deleted, hidden } }: { comment: Comment }) {
  return (
    <div dir="auto" className="tablet:pl-9 mt-0.5 max-w-[72ch] leading-[1.375rem]">
      {deleted ? (
        <p className="text-muted italic">{hidden ? 'Hidden after reports.' : 'Removed by its author.'}</p>
      ) : (
        <Markdown source={body} />
      )}
    </div>
  );
}

function EditForm({ comment, onDone, onFail }: { comment: Comment; onDone: () => void; onFail: () => void }) {
  const queryClient = useQueryClient();
  const { slug } = useCommentsAbout();
  const send = async (body: string) => {
    onDone();
    const isTaken = await editComment({ queryClient, slug, comment }, body);
    if (!isTaken) onFail();
    return isTaken;
  };
  return (
    <div className="tablet:ml-9 mt-2">
      <CommentForm
        label="Change your comment"
        draft={`edit-${comment.id}`}
        start={comment.body}
        submitWord="Keep"
        onSend={send}
        onCancel={onDone}
        autoFocus
      />
    </div>
  );
}
