'use client';

import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { PostCard } from '#server/chain/chain.output.ts';
import type { PostPage } from '#server/post/post.output.ts';
import { ChainCrumb } from './chain-crumb.tsx';
import { PostMarks } from './post-marks.tsx';
import type { PostAddress } from './post-query.ts';
import { useT } from './t.ts';

type Props = { address: PostAddress; card: PostCard; page?: PostPage | undefined };

/** Where it belongs, what it is called, who wrote it and when. */
export function PostTop({ address, card, page }: Props) {
  const t = useT();
  const { author } = card;
  const editedAt = page?.editedAt;
  return (
    <header className="border-line grid grid-cols-[minmax(0,1fr)] gap-3 border-b pb-5">
      <ChainCrumb slug={address.slug} name={page?.chain.name} />
      <h1 dir="auto" className="text-24 tablet:text-32 text-balance [overflow-wrap:anywhere]">
        {card.title}
      </h1>
      <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1">
        <ProfileLink
          username={author.username}
          className="text-text-2 hover:text-accent touch:-my-3 touch:py-3 inline-flex min-w-0 items-center gap-1.5 font-medium"
        >
          <Avatar username={author.username} name={author.displayName} url={author.avatarUrl} />
          <bdi className="truncate">{author.displayName || author.username}</bdi>
        </ProfileLink>
        <Time iso={card.createdAt} long />
        {editedAt && <span>{t.rich('edited', { time: () => <Time iso={editedAt} /> })}</span>}
        <PostMarks card={card} />
      </p>
    </header>
  );
}
