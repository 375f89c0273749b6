'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, useEffect, useState } from 'react';
import { threadAct } from '#app/_comment/thread-item.tsx';
import { ReportButton } from '#app/_report/report-button.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { WatchButtons } from '#app/_watch/watch-buttons.tsx';
import type { PostPage } from '#server/post/post.output.ts';
import { removePost } from './remove-post.ts';
import { useT } from './t.ts';

type Props = { page: PostPage; isMine: boolean; isModerator: boolean; onEdit: () => void };

/** What members may hear of a post, what its author may do with it, what others may, and its chain's moderators. */
export function PostTools({ page, isMine, isModerator, onEdit }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const ModeratorTools = useModeratorTools(isModerator);
  const { slug, chain } = page;
  return (
    <div className="text-12 text-muted flex flex-wrap items-center gap-x-1">
      <WatchButtons thing="post" name={`${chain.slug}/${slug}`} isOwn={isMine} className={threadAct} />
      {isMine ? (
        <>
          <button type="button" className={threadAct} onClick={onEdit}>
            {t('edit')}
          </button>
          <button
            type="button"
            className={threadAct}
            onClick={() => void removePost({ t, queryClient, navigate, address: { slug: chain.slug, post: slug } })}
          >
            {t('remove')}
          </button>
        </>
      ) : (
        <ReportButton subject={{ kind: 'post', chain: chain.slug, slug }} className={threadAct}>
          {t.rich('reportPost', { more: (text) => <span className="sr-only">{text}</span> })}
        </ReportButton>
      )}
      {ModeratorTools && <ModeratorTools page={page} />}
    </div>
  );
}

/** Their code comes to moderators alone. */
function useModeratorTools(isModerator: boolean): ComponentType<{ page: PostPage }> | undefined {
  const [Tools, setTools] = useState<ComponentType<{ page: PostPage }>>();
  useEffect(() => {
    if (isModerator) void import('./moderator-tools.tsx').then((loaded) => setTools(() => loaded.ModeratorTools));
  }, [isModerator]);
  return isModerator ? Tools : undefined;
}
