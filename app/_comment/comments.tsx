'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { Section } from '#app/_project/section.tsx';
import type { Comment } from '#server/comment/comment.output.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import { beginAwaitedComment } from './begin-comment.ts';
import { type CommentsAbout, CommentsAboutProvider } from './comment-about.ts';
import { CommentItem } from './comment-item.tsx';
import { ordered, type ThreadOrder, threadsOf } from './comment-thread.ts';
import { CommentsBar } from './comments-bar.tsx';
import { NewComments } from './new-comments.tsx';
import { ReplyForm } from './reply-form.tsx';
import { useT } from './t.ts';
import { useFurtherComments } from './use-further-comments.ts';
import { useOwnOfComments } from './use-own-of-comments.ts';

/** What people say, in threads, and where to say something. */
export function Comments({ page }: { page: ProjectPage }) {
  const t = useT();
  const f = useFormats();
  const seen = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState<ThreadOrder>('oldest');
  const { comments, hasMore, readOn } = useFurtherComments(page);
  const about = useAbout(page, seen);
  // Also when a page that was left is seen again.
  useEffect(() => beginAwaitedComment(page.slug), [page.slug]);
  const threads = useMemo(() => threadsOf(comments), [comments]);
  const fresh = comments.filter(about.isNew);
  const note = [
    page.commentCount > 0 && f.number(page.commentCount),
    fresh.length > 0 && t('fresh', { count: fresh.length }),
  ];
  return (
    <CommentsAboutProvider value={about}>
      <Section id="comments" title={t('comments')} note={note.filter(Boolean).join(', ') || undefined}>
        <NewComments slug={page.slug} comments={comments} isWhole={!hasMore} />
        <div ref={seen}>{about.isOpen && <ReplyForm />}</div>
        <CommentsBar order={order} onOrder={setOrder} isLong={threads.length > 2} fresh={fresh} />
        {comments.length === 0 && <p className="text-text-2 py-4">{t('none')}</p>}
        <ul>
          {ordered(threads, order).map((thread) => (
            <CommentItem key={thread.said.id} thread={thread} />
          ))}
        </ul>
        {hasMore && (
          <button type="button" onClick={readOn} className="link touch:min-h-11 mt-4">
            {t('more', { count: page.commentCount })}
          </button>
        )}
      </Section>
    </CommentsAboutProvider>
  );
}

function useAbout(page: ProjectPage, seen: React.RefObject<HTMLDivElement | null>): CommentsAbout {
  const bootstrapMe = useMe();
  const { slug, owner, members, status } = page;
  const { votes, lastVisitedAt } = useOwnOfComments(slug, seen);
  return useMemo(() => {
    const team = members.flatMap(({ person, claimed }) =>
      person && claimed ? [[person.username, 'team'] as const] : [],
    );
    const makers = new Map<string, 'maker' | 'team'>([...team, [owner.username, 'maker']]);
    const me = bootstrapMe && personOf(bootstrapMe);
    const isNew = ({ createdAt, author, deleted }: Comment) =>
      lastVisitedAt !== null && !deleted && createdAt > lastVisitedAt && author?.username !== me?.username;
    return { slug, makers, me, isOpen: status === 'published', votes, isNew };
  }, [slug, owner, members, status, votes, lastVisitedAt, bootstrapMe]);
}

const personOf = ({ username, displayName, avatarUrl }: NonNullable<Comment['author']>) => ({
  username,
  displayName,
  avatarUrl,
});
