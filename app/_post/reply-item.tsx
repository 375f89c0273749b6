'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { Thread } from '#app/_comment/comment-thread.ts';
import { EditForm } from '#app/_comment/edit-form.tsx';
import { isPending } from '#app/_comment/pending.ts';
import { ThreadAct, ThreadItem, type ThreadParts, threadAct } from '#app/_comment/thread-item.tsx';
import { ReportButton } from '#app/_report/report-button.tsx';
import type { Reply } from '#server/post/post.output.ts';
import { usePostAbout } from './post-about.ts';
import { Reactions } from './reactions.tsx';
import { ReplyForm } from './reply-form.tsx';
import { editReply, removeReply } from './reply-writes.ts';
import { useT } from './t.ts';

const deepest = 6;

/** A reply and the replies to it. */
export const ReplyItem = ({ thread }: { thread: Thread<Reply> }) => <ThreadItem thread={thread} parts={parts} />;

const parts: ThreadParts<Reply> = {
  anchor: 'reply',
  Marks,
  Actions,
  ReplyForm: ({ said, ...props }) => <ReplyForm reply={said} {...props} />,
  EditForm: Edit,
};

function Marks({ said }: { said: Reply }) {
  const t = useT();
  const { authorUsername } = usePostAbout();
  return said.author?.username === authorUsername && <span className="text-accent font-medium">{t('author')}</span>;
}

/** React, reply, and for its author edit and remove. */
function Actions({ said, onWrite }: { said: Reply; onWrite: (what: 'reply' | 'edit') => void }) {
  const queryClient = useQueryClient();
  const t = useT();
  const { slug, post, me, isOpen } = usePostAbout();
  const isMine = me !== null && said.author?.username === me.username;
  const isThere = !isPending(said.id);
  const name = said.author?.username;
  return (
    <div className="text-12 text-muted tablet:ps-7 -ms-1 flex flex-wrap items-center gap-x-1 pt-1">
      <Reactions replyId={said.id} author={name} counts={said.reactions} isDisabled={isMine || !isThere} />
      {isThere && isOpen && said.depth < deepest && <ThreadAct onAct={() => onWrite('reply')}>{t('reply')}</ThreadAct>}
      {isThere && isMine && (
        <>
          <ThreadAct onAct={() => onWrite('edit')}>{t('edit')}</ThreadAct>
          <ThreadAct onAct={() => void removeReply({ t, queryClient, address: { slug, post }, reply: said })}>
            {t('remove')}
          </ThreadAct>
        </>
      )}
      {isThere && !isMine && (
        <ReportButton subject={{ kind: 'reply', id: said.id }} className={threadAct}>
          {t.rich('reportReply', { name: name ?? '', more: (text) => <span className="sr-only">{text}</span> })}
        </ReportButton>
      )}
    </div>
  );
}

function Edit(props: { said: Reply; onDone: () => void; onFail: () => void }) {
  const queryClient = useQueryClient();
  const t = useT();
  const { slug, post } = usePostAbout();
  const { said } = props;
  const edit = (body: string) => editReply({ t, queryClient, address: { slug, post }, reply: said }, body);
  return <EditForm label={t('changeReply')} edit={edit} {...props} />;
}
