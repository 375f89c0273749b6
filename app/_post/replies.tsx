'use client';

import { threadsOf } from '#app/_comment/comment-thread.ts';
import { useFormats } from '#app/_i18n/formats.ts';
import { Section } from '#app/_project/section.tsx';
import type { PostPage } from '#server/post/post.output.ts';
import { KeptReply } from './kept-reply.tsx';
import { usePostAbout } from './post-about.ts';
import { ReplyForm } from './reply-form.tsx';
import { ReplyItem } from './reply-item.tsx';
import { useT } from './t.ts';
import { useFurtherReplies } from './use-further-replies.ts';

/** What people answer, in threads, and where to answer. */
export function Replies({ page }: { page: PostPage }) {
  const t = useT();
  const f = useFormats();
  const { slug, post, isOpen, isPrivate } = usePostAbout();
  const { replies, hasMore, readOn } = useFurtherReplies(page, isPrivate);
  return (
    <Section id="replies" title={t('replies')} note={page.replyCount > 0 ? f.number(page.replyCount) : undefined}>
      {isOpen ? (
        <ReplyForm />
      ) : (
        <>
          <p className="text-text-2">{t('isLocked')}</p>
          <KeptReply slug={slug} post={post} />
        </>
      )}
      {isOpen && replies.length === 0 && <p className="text-text-2 py-4">{t('noReplies')}</p>}
      <ul>
        {threadsOf(replies).map((thread) => (
          <ReplyItem key={thread.said.id} thread={thread} />
        ))}
      </ul>
      {hasMore && (
        <button type="button" onClick={readOn} className="link touch:min-h-11 mt-4">
          {t('moreReplies', { count: page.replyCount })}
        </button>
      )}
    </Section>
  );
}
