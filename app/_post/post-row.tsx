import { MessageSquare, SmilePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { PostCard } from '#server/chain/chain.output.ts';
import { excerptInWords } from './excerpt-in-words.ts';
import { PostLink } from './post-link.tsx';
import { PostMarks } from './post-marks.tsx';
import { useT } from './t.ts';

type Props = {
  /** The chain's. */
  slug: string;
  card: PostCard;
  isFirst: boolean;
};

/** A post in a list: what it is called and how it begins, who wrote it, and what came of it. */
export function PostRow({ slug, card, isFirst }: Props) {
  const t = useT();
  const f = useFormats();
  const { author, reactionCount, replyCount } = card;
  return (
    <li className="group after:border-line hover:bg-hover relative -mx-2 px-2 py-3 after:absolute after:inset-x-2 after:bottom-0 after:border-b">
      <h3 dir="auto" className="text-16 [overflow-wrap:anywhere]">
        <PostLink
          slug={slug}
          post={card.slug}
          prefetch={isFirst ? 'seen' : 'intent'}
          data-row=""
          className="stretch group-hover:text-accent"
        >
          {card.title}
        </PostLink>
      </h3>
      <p dir="auto" className="text-text-2 line-clamp-2 text-pretty [overflow-wrap:anywhere]">
        {excerptInWords(card.excerpt)}
      </p>
      <p className="text-12 text-muted mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 tabular-nums">
        <PostMarks card={card} />
        <ProfileLink
          username={author.username}
          className="hover:text-accent touch:-my-3 touch:py-3 relative inline-flex min-w-0 items-center gap-1.5"
        >
          <Avatar username={author.username} name={author.displayName} url={author.avatarUrl} />
          <bdi className="truncate">{author.username}</bdi>
        </ProfileLink>
        <Time iso={card.createdAt} />
        <span title={t('reactionCount', { count: reactionCount })} className={figure}>
          <SmilePlus className="size-3.5" aria-hidden="true" />
          {t.rich('reactionFigure', { count: reactionCount, shown: f.count(reactionCount), more })}
        </span>
        <span title={t('replyCount', { count: replyCount, shown: f.count(replyCount) })} className={figure}>
          <MessageSquare className="size-3.5" aria-hidden="true" />
          {t.rich('replyFigure', { count: replyCount, shown: f.count(replyCount), more })}
        </span>
      </p>
    </li>
  );
}

const figure = 'inline-flex items-center gap-1';
const more = (text: ReactNode) => <span className="sr-only">{text}</span>;
