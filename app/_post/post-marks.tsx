import { Lock, Pin } from 'lucide-react';
import { Tag } from '#app/_ui/tag.tsx';
import type { PostCard } from '#server/chain/chain.output.ts';
import { tagName } from './posts-address.ts';

/** What a post says it is, and what the chain's moderators made of it. */
export function PostMarks({ card: { tag, pinned, locked } }: { card: PostCard }) {
  return (
    <>
      {tag && <Tag>{tagName(tag)}</Tag>}
      {pinned && (
        <span className={mark}>
          <Pin className="size-3.5" aria-hidden="true" />
          Pinned
        </span>
      )}
      {locked && (
        <span className={mark}>
          <Lock className="size-3.5" aria-hidden="true" />
          Locked
        </span>
      )}
    </>
  );
}

const mark = 'text-12 text-text-2 inline-flex items-center gap-1 font-medium';
