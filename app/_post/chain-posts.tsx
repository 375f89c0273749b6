'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { Link } from '#app/_ui/link.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { postTags } from '#db/vocabulary.ts';
import { type ChainOfPosts, postsQuery, prefetchPosts } from './post-query.ts';
import { PostRow } from './post-row.tsx';
import { type PostsAddress, postSorts, postsAddress, postsHref } from './posts-address.ts';
import { useT } from './t.ts';

/** A chain's posts, the pinned first, by the sort and tag that the page's address names. */
export function ChainPosts({ chain }: { chain: ChainOfPosts }) {
  const t = useT();
  const { slug } = chain;
  const address = postsAddress(usePageParams(`/chains/${slug}`));
  return (
    <section aria-labelledby="posts-title" id="posts" className="scroll-mt-14 pt-6">
      <div className="flex items-center justify-between gap-3">
        <h2 id="posts-title" className="text-16">
          {t('posts')}
        </h2>
        <Link
          href={`/chains/${slug}/posts/new`}
          prefetch="intent"
          className={buttonClass({ look: 'primary', size: 'small' })}
        >
          {t('write')}
        </Link>
      </div>
      <nav aria-label={t('order')} className={`${tabs} border-line border-b`}>
        {postSorts.map((sort) => (
          <PostsLink
            key={sort}
            chain={chain}
            address={{ sort, tag: address.tag }}
            isCurrent={sort === (address.sort ?? 'hot')}
            className={tab}
          >
            {t(`sort-${sort}`)}
          </PostsLink>
        ))}
      </nav>
      <nav aria-label={t('byTag')} className="flex flex-wrap gap-2 pt-3 pb-1">
        {postTags.map((tag) => {
          const isCurrent = tag === address.tag;
          return (
            <PostsLink
              key={tag}
              chain={chain}
              address={{ sort: address.sort, tag: isCurrent ? undefined : tag }}
              isCurrent={isCurrent}
              className={`${chip} ${isCurrent ? chosenChip : ''}`}
            >
              {t(`tag-${tag}`)}
            </PostsLink>
          );
        })}
      </nav>
      <PostList key={postsHref(slug, address)} chain={chain} address={address} />
    </section>
  );
}

type LinkProps = {
  chain: ChainOfPosts;
  address: PostsAddress;
  isCurrent: boolean;
  className: string;
  children: string;
};

function PostsLink({ chain, address, isCurrent, ...props }: LinkProps) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      href={postsHref(chain.slug, address)}
      scroll={false}
      aria-current={isCurrent ? 'true' : undefined}
      onIntent={() => void prefetchPosts(queryClient, chain, address)}
    />
  );
}

function PostList({ chain, address }: { chain: ChainOfPosts; address: PostsAddress }) {
  const t = useT();
  const { slug } = chain;
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(postsQuery(chain, address));
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (items.length === 0) {
    return address.tag ? (
      <Empty
        title={t('noneOfTag')}
        actions={
          <PostsLink chain={chain} address={{ sort: address.sort }} isCurrent={false} className={buttonClass()}>
            {t('allPosts')}
          </PostsLink>
        }
      >
        {t('noneOfTagAbout')}
      </Empty>
    ) : (
      <Empty title={t('none')}>{t('noneAbout')}</Empty>
    );
  }
  return (
    <>
      <ul ref={list}>
        {items.map((card, index) => (
          <PostRow key={card.slug} slug={slug} card={card} isFirst={index === 0} />
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && postsHref(slug, { ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}
