import { useQueryClient } from '@tanstack/react-query';
import { NewRows } from '#app/_live/new-rows.tsx';
import { useHeldRows } from '#app/_live/use-held-rows.ts';
import { PostLink } from '#app/_post/post-link.tsx';
import { refreshPost, refreshPosts } from '#app/_post/post-query.ts';
import { Section } from '#app/_project/section.tsx';
import { api } from '#app/_trpc/client.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { HiddenPosts } from '#server/chain/own-chain.output.ts';
import { hiddenPostsQuery } from './own-chain-query.ts';
import { useT } from './t.ts';
import { useDecision } from './use-decision.ts';

/** What nobody else sees any more, the last hidden first: no other list leads there. */
export function HiddenPostsPart({ slug }: { slug: string }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn } = useList(hiddenPostsQuery(slug));
  const held = useHeldRows(items);
  return (
    <Section id="hidden-posts" title={t('hiddenPosts')}>
      {held.rows.length === 0 && <p className="text-muted">{t('noHiddenPosts')}</p>}
      <div className="flow-root" {...held.area}>
        <NewRows held={held} place="end" />
        <ul className="empty:hidden">
          {held.rows.map((post) => (
            <Hidden key={post.slug} slug={slug} post={post} onDecided={held.show} />
          ))}
        </ul>
      </div>
      {nextCursor && (
        <Button size="small" className="mt-4" disabled={isReadingOn} onClick={readOn}>
          {t('showMore')}
        </Button>
      )}
    </Section>
  );
}

type HiddenProps = { slug: string; post: HiddenPosts['items'][number]; onDecided: () => void };

function Hidden({ slug, post: { slug: post, title, reason, hiddenAt }, onDecided }: HiddenProps) {
  const t = useT();
  const queryClient = useQueryClient();
  const { actOrSay, isBusy } = useDecision(slug);
  const showAgain = async () => {
    const hindered = await actOrSay(() => api.post.unhide.mutate({ slug, post }));
    onDecided();
    if (hindered) return;
    toast({ title: t('isShownAgain', { title }) });
    await Promise.all([refreshPost(queryClient, { slug, post }), refreshPosts(queryClient, slug)]);
  };
  return (
    <li className="border-line flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t py-3">
      <div className="grid min-w-0 flex-1 basis-60 gap-1">
        <PostLink slug={slug} post={post} className="link font-medium [overflow-wrap:anywhere]">
          <bdi>{title}</bdi>
        </PostLink>
        <p dir="auto" className="text-text-2 text-pretty [overflow-wrap:anywhere]">
          {reason ?? t('hiddenByReports')}
        </p>
        <p className="text-12 text-muted">
          <Time iso={hiddenAt} long />
        </p>
      </div>
      {reason !== null && (
        <Button
          size="small"
          aria-label={t('showNamedAgain', { title })}
          disabled={isBusy}
          onClick={() => void showAgain()}
        >
          {t('showAgain')}
        </Button>
      )}
    </li>
  );
}
