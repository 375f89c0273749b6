import { Lock, Pin } from 'lucide-react';
import { Tag } from '#app/_ui/tag.tsx';
import { postTags } from '#db/vocabulary.ts';
import type { PostCard } from '#server/chain/chain.output.ts';
import { useT } from './t.ts';

/** What a post says it is, and what the chain's moderators made of it. */
export function PostMarks({ card: { tag, pinned, locked } }: { card: PostCard }) {
  const t = useT();
  const known = postTags.find((one) => one === tag);
  return (
    <>
      {tag && <Tag>{known ? t(`tag-${known}`) : tag}</Tag>}
      {pinned && (
        <span className={mark}>
          <Pin className="size-3.5" aria-hidden="true" />
          {t('pinned')}
        </span>
      )}
      {locked && (
        <span className={mark}>
          <Lock className="size-3.5" aria-hidden="true" />
          {t('locked')}
        </span>
      )}
    </>
  );
}

const mark = 'text-12 text-text-2 inline-flex items-center gap-1 font-medium';
