'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Markdown } from '#app/_markdown/markdown';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { Unfinished } from '#app/_ui/unfinished.tsx';
import { useHashTarget } from '#app/_ui/use-hash-target.ts';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import type { PostCard } from '#server/chain/chain.output.ts';
import type { OwnOfPost, PostPage } from '#server/post/post.output.ts';
import { LivePost } from './live-post.tsx';
import { type PostAbout, PostAboutProvider } from './post-about.ts';
import { PostHead } from './post-head.tsx';
import { ownOfPostQuery, type PostAddress } from './post-query.ts';
import { PostTools } from './post-tools.tsx';
import { PostTop } from './post-top.tsx';
import { Reactions } from './reactions.tsx';
import { Replies } from './replies.tsx';
import { useT } from './t.ts';

const loadEditForm = async () => (await import('./edit-post.tsx')).EditPost;

type Props = {
  address: PostAddress;
  card: PostCard;
  /** The rest, once it has come. */
  page?: PostPage | undefined;
  /** Whether its chain is. */
  isPrivate?: boolean;
  /** Given when the rest could not be loaded. */
  onRetry?: (() => void) | undefined;
};

/** What somebody wrote, how others took it, and what they answered. */
export function PostArticle({ address, card, page, isPrivate = false, onRetry }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  useHashTarget();
  const { data: own } = useQuery(ownOfPostQuery(queryClient, address));
  const about = useAbout({ ...address, isPrivate }, card, own ?? null);
  const { Shown: EditForm, show: edit, hide } = useOnDemand(loadEditForm);
  const isMine = about.me?.username === card.author.username;
  return (
    <PostAboutProvider value={about}>
      <article className="wrap pt-6 pb-16">
        {page && !isPrivate && <LivePost {...address} />}
        <div className="mx-auto max-w-[48rem]">
          <PostHead address={address} card={card} page={page} isPrivate={isPrivate} />
          {page && EditForm ? (
            <EditForm page={page} onDone={hide} />
          ) : (
            <>
              <PostTop address={address} card={card} page={page} />
              {onRetry && <Unfinished known={t('known')} onRetry={onRetry} />}
              {page && (
                <>
                  <h2 className="sr-only">{t('whatItSays')}</h2>
                  <div dir="auto" className="text-16 pt-5 leading-6 [overflow-wrap:anywhere]">
                    <Markdown source={page.body} />
                  </div>
                  <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pt-6">
                    <Reactions
                      replyId={null}
                      author={card.author.username}
                      counts={page.reactions}
                      isDisabled={isMine}
                    />
                    <PostTools page={page} isMine={isMine} isModerator={own?.isModerator ?? false} onEdit={edit} />
                  </div>
                </>
              )}
            </>
          )}
          {page && <Replies page={page} />}
        </div>
      </article>
    </PostAboutProvider>
  );
}

type Place = PostAddress & { isPrivate: boolean };

function useAbout({ slug, post, isPrivate }: Place, card: PostCard, own: OwnOfPost | null): PostAbout {
  const bootstrapMe = useMe();
  const { locked, author } = card;
  return useMemo(() => {
    const reacted = new Set(own?.reacted.map(({ replyId, kind }) => `${replyId} ${kind}`));
    const { username, displayName, avatarUrl } = bootstrapMe ?? {};
    return {
      slug,
      post,
      isPrivate,
      authorUsername: author.username,
      me: username === undefined ? null : { username, displayName: displayName ?? '', avatarUrl: avatarUrl ?? null },
      isOpen: !locked,
      hasReacted: (replyId, kind) => reacted.has(`${replyId} ${kind}`),
    };
  }, [slug, post, isPrivate, author.username, locked, own, bootstrapMe]);
}
