'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { unreachable } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import type { Comment } from '#server/comment/comment.output.ts';
import { useCommentsAbout } from './comment-about.ts';
import { CommentActions } from './comment-actions.tsx';
import type { Thread } from './comment-thread.ts';
import { EditForm } from './edit-form.tsx';
import { ReplyForm } from './reply-form.tsx';
import { useT } from './t.ts';
import { ThreadItem, type ThreadParts } from './thread-item.tsx';

/** A comment and the replies to it. */
export const CommentItem = ({ thread }: { thread: Thread }) => <ThreadItem thread={thread} parts={parts} />;

const parts: ThreadParts<Comment> = {
  anchor: 'comment',
  Marks,
  Actions: CommentActions,
  ReplyForm: ({ said, ...props }) => <ReplyForm comment={said} {...props} />,
  EditForm: Edit,
};

function Marks({ said }: { said: Comment }) {
  const t = useT();
  const { makers, isNew } = useCommentsAbout();
  const role = said.author && makers.get(said.author.username);
  return (
    <>
      {role && <span className="text-accent font-medium">{t(role)}</span>}
      {isNew(said) && (
        <span className="bg-accent-soft text-accent rounded-4 px-1.5 leading-5 font-medium">{t('new')}</span>
      )}
    </>
  );
}

function Edit(props: { said: Comment; onDone: () => void; onFail: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { slug } = useCommentsAbout();
  const { said } = props;
  // It is there by the time that something is written.
  useEffect(() => void loadEdit().catch(() => {}), []);
  const edit = (body: string) =>
    loadEdit().then(
      ({ editComment }) => editComment({ queryClient, slug, comment: said, t }, body),
      () => {
        toast({ title: `${t('notChanged')} ${unreachable()}` });
        return false;
      },
    );
  return <EditForm label={t('change')} edit={edit} {...props} />;
}

const loadEdit = () => import('./edit-comment.ts');
