'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useFormats } from '#app/_i18n/formats.ts';
import { useAskToSignIn } from '#app/_me/ask-to-sign-in.ts';
import { ReportButton } from '#app/_report/report-button.tsx';
import { VoteArrow } from '#app/_voice/vote-arrow.tsx';
import type { Comment } from '#server/comment/comment.output.ts';
import { useCommentsAbout } from './comment-about.ts';
import { voteOnComment } from './comment-vote.ts';
import { removeComment } from './comment-writes.ts';
import { isPending } from './pending.ts';
import { useT } from './t.ts';
import { ThreadAct, threadAct } from './thread-item.tsx';

const deepest = 6;

type Props = { said: Comment; onWrite: (what: 'reply' | 'edit') => void };

/** Vote, reply, and for its author edit and remove. */
export function CommentActions({ said: comment, onWrite }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const { slug, me, isOpen } = useCommentsAbout();
  const isMine = me !== null && comment.author?.username === me.username;
  const isThere = isOpen && !isPending(comment.id);
  return (
    <div className="text-12 text-muted tablet:ps-7 -ms-1 flex flex-wrap items-center gap-x-1 tabular-nums">
      <CommentVote comment={comment} isDisabled={isMine || !isThere} />
      {isThere && comment.depth < deepest && <ThreadAct onAct={() => onWrite('reply')}>{t('reply')}</ThreadAct>}
      {isThere && isMine && (
        <>
          <ThreadAct onAct={() => onWrite('edit')}>{t('edit')}</ThreadAct>
          <ThreadAct onAct={() => void removeComment({ queryClient, slug, comment, t })}>{t('remove')}</ThreadAct>
        </>
      )}
      {!isMine && !isPending(comment.id) && (
        <ReportButton subject={{ kind: 'comment', id: comment.id }} className={threadAct}>
          {t.rich('report', {
            name: comment.author?.username ?? '',
            sr: (text) => <span className="sr-only">{text}</span>,
          })}
        </ReportButton>
      )}
    </div>
  );
}

function CommentVote({ comment, isDisabled }: { comment: Comment; isDisabled: boolean }) {
  const t = useT();
  const f = useFormats();
  const queryClient = useQueryClient();
  const askToSignIn = useAskToSignIn();
  const { me, votes } = useCommentsAbout();
  const { id, author, upCount, downCount } = comment;
  const value = votes.get(id) ?? 0;
  const cast = (way: 1 | -1) => {
    if (!me) return askToSignIn(`#comment-${id}`);
    if (!isDisabled) voteOnComment(queryClient, { comment, value, wanted: value === way ? 0 : way }, t);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <span role="group" aria-label={t('voteOn', { name: author?.username ?? '' })} className="inline-flex items-center">
      <VoteArrow
        direction="up"
        className={arrow}
        isPressed={value === 1}
        isDisabled={isDisabled}
        onPress={() => cast(1)}
      />
      <span
        title={t('upDown', { up: upCount, down: downCount })}
        className={`min-w-5 text-center font-medium ${value === 0 ? '' : 'text-accent'}`}
      >
        {f.count(upCount - downCount)}
        <span className="sr-only"> {t('net')}</span>
      </span>
      <VoteArrow
        direction="down"
        className={arrow}
        isPressed={value === -1}
        isDisabled={isDisabled}
        onPress={() => cast(-1)}
      />
    </span>
  );
}

const arrow = 'touch:size-11 grid size-7 place-items-center rounded-6 hover:bg-hover hover:text-text';
