'use client';

import { useQueryClient } from '@tanstack/react-query';
import { HandHeart, Lightbulb, type LucideIcon, PartyPopper, SmilePlus, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { useAskToSignIn } from '#app/_me/ask-to-sign-in.ts';
import { type PostReaction, postReactions } from '#db/vocabulary.ts';
import type { Reactions as Counts } from '#server/post/post.output.ts';
import { usePostAbout } from './post-about.ts';
import { toggleReaction } from './react.ts';
import { useT } from './t.ts';

type Props = {
  /** Null for the post itself. */
  replyId: string | null;
  /** Who wrote it. */
  author: string | undefined;
  counts: Counts;
  /** For one's own words, which one can only see. */
  isDisabled: boolean;
};

/** How people reacted, by kind; pressing adds one's own or takes it back. */
export function Reactions({ replyId, author, counts, isDisabled }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { hasReacted } = usePostAbout();
  // A reply shows what there is, and the rest when asked for.
  const isShown = (kind: PostReaction) => replyId === null || isOpen || counts[kind] > 0 || hasReacted(replyId, kind);
  const shown = postReactions.filter(isShown);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <span
      role="group"
      aria-label={replyId === null ? t('reactionsToPost') : t('reactionsToReply', { name: author ?? '' })}
      className="inline-flex flex-wrap items-center gap-1"
    >
      {shown.map((kind) => (
        <Reaction key={kind} kind={kind} isDisabled={isDisabled} count={counts[kind]} replyId={replyId} />
      ))}
      {shown.length < postReactions.length && !isDisabled && (
        <button
          type="button"
          aria-label={replyId === null ? t('reactToPost') : t('reactToReply', { name: author ?? '' })}
          title={t('react')}
          onClick={() => setOpen(true)}
          className="touch:size-11 hover:bg-hover hover:text-text rounded-6 grid size-7 place-items-center"
        >
          <SmilePlus className="size-4" aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

type ReactionProps = { kind: PostReaction; count: number; replyId: string | null; isDisabled: boolean };

function Reaction({ kind, count, replyId, isDisabled }: ReactionProps) {
  const t = useT();
  const f = useFormats();
  const queryClient = useQueryClient();
  const askToSignIn = useAskToSignIn();
  const { slug, post, me, hasReacted } = usePostAbout();
  const has = hasReacted(replyId, kind);
  const name = t(`react-${kind}`);
  const Icon = icons[kind];
  const toggle = () => {
    if (!me) return askToSignIn(replyId === null ? '' : `#reply-${replyId}`);
    if (!isDisabled) toggleReaction(queryClient, { slug, post, replyId, kind, count, has, t });
  };
  const isLarge = replyId === null;
  return (
    <button
      type="button"
      aria-pressed={has}
      aria-disabled={isDisabled || undefined}
      aria-label={`${name}, ${count}`}
      title={name}
      onClick={toggle}
      className={`${look} ${isLarge ? 'h-8 px-3' : 'tablet:first:ms-3 h-7 px-2 first:ms-1'} ${has ? 'bg-accent-soft text-accent border-transparent' : 'border-line-2 text-text-2'} ${isDisabled ? 'cursor-default' : 'hover:bg-hover hover:text-text'}`}
    >
      <Icon className="size-4" aria-hidden="true" />
      {isLarge && <span className="max-tablet:sr-only">{name}</span>}
      {count > 0 && f.count(count)}
    </button>
  );
}

const look =
  'touch:h-11 touch:px-3 inline-flex items-center gap-1.5 rounded-full border text-12 font-medium tabular-nums';

const icons: Record<PostReaction, LucideIcon> = {
  like: ThumbsUp,
  insightful: Lightbulb,
  thanks: HandHeart,
  celebrate: PartyPopper,
};
