'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { ChainCrumbs } from '#app/_chain/chain-crumbs.tsx';
import { chainQuery, privateChainQuery } from '#app/_chain/chain-query.ts';
import { MissingChain } from '#app/_chain/missing-chain.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { MembersOnly } from '#app/_me/members-only.tsx';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { useDraft } from '#app/_ui/use-draft.ts';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import { type PostTag, postTags } from '#db/vocabulary.ts';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { PostForm, type PostWords } from './post-form.tsx';
import { postHref } from './post-link.tsx';
import { prefetchPost, refreshPosts } from './post-query.ts';
import { useT } from './t.ts';

/** Where a member writes a post into a chain that they may read, and into no other. */
export function WritePostView() {
  const slug = useOwnParam('slug', '/chains/');
  return slug ? <InChain key={slug} slug={slug} /> : null;
}

function InChain({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(chainQuery(slug));
  if (data === null) return <InUnlisted slug={slug} />;
  return (
    <MembersOnly>
      <WritePost chain={data} />
    </MembersOnly>
  );
}

/** What everybody is told is not there may be a private chain of one's own. */
function InUnlisted({ slug }: { slug: string }) {
  return useMe() ? <InPrivate slug={slug} /> : <MissingChain slug={slug} />;
}

function InPrivate({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(privateChainQuery(slug));
  return data ? <WritePost chain={data} /> : <MissingChain slug={slug} />;
}

/** What they wrote stays on the device until the server has it. */
function WritePost({ chain: { slug, name } }: { chain: Pick<ChainPage, 'slug' | 'name'> }) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { words, write, forget } = useDraftedPost(slug);
  const send = async (known: PostWords) => {
    try {
      const { post } = await api.post.write.mutate({ slug, ...known });
      forget();
      void refreshPosts(queryClient, slug);
      await prefetchPost(queryClient, { slug, post });
      navigate(postHref({ slug, post }), { replace: true });
      return;
    } catch (error) {
      return toldOf(error).message;
    }
  };
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead title={t('write')} description={t('writeHere')} path={`/chains/${slug}/posts/new`} hidden />
      <div className="mx-auto grid max-w-[48rem] gap-3">
        <ChainCrumbs slug={slug} name={name} />
        <h1 className="text-24 pb-2">{t('write')}</h1>
        <PostForm words={words} onChange={write} submitWord={t('post')} onSend={send} />
      </div>
    </div>
  );
}

function useDraftedPost(slug: string) {
  const [title, setTitle] = useDraft(`post-title-${slug}`);
  const [body, setBody] = useDraft(`post-body-${slug}`);
  const [tag, setTag] = useDraft(`post-tag-${slug}`);
  const known: PostTag | null = postTags.find((one) => one === tag) ?? null;
  return {
    words: { title, body, tag: known },
    write: (change: Partial<PostWords>) => {
      if (change.title !== undefined) setTitle(change.title);
      if (change.body !== undefined) setBody(change.body);
      if (change.tag !== undefined) setTag(change.tag ?? '');
    },
    forget: () => {
      for (const set of [setTitle, setBody, setTag]) set('');
    },
  };
}
