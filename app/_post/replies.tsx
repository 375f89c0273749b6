'use client';

import { threadsOf } from '#app/_comment/comment-thread.ts';
import { Section } from '#app/_project/section.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import type { PostPage } from '#server/post/post.output.ts';
import { usePostAbout } from './post-about.ts';
import { ReplyForm } from './reply-form.tsx';
import { ReplyItem } from './reply-item.tsx';
import { useFurtherReplies } from './use-further-replies.ts';

/** What people answer, in threads, and where to answer. */
export function Replies({ page }: { page: PostPage }) {
  const { isOpen } = usePostAbout();
  const { replies, hasMore, readOn } = useFurtherReplies(page);
  return (
    <Section id="replies" title="Replies" note={page.replyCount > 0 ? formatNumber(page.replyCount) : undefined}>
      {isOpen ? <ReplyForm /> : <p className="text-text-2">This post is locked: it takes no more replies.</p>}
      {isOpen && replies.length === 0 && (
        <p className="text-text-2 py-4">No replies yet. What would you answer, or ask back?</p>
      )}
      <ul>
        {threadsOf(replies).map((thread) => (
          <ReplyItem key={thread.said.id} thread={thread} />
        ))}
      </ul>
      {hasMore && (
        <button type="button" onClick={readOn} className="link touch:min-h-11 mt-4">
          Show more of the {formatNumber(page.replyCount)} replies
        </button>
      )}
    </Section>
  );
}
