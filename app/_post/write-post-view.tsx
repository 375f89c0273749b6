'use client';

import { useQueryClient } from '@tanstack/react-query';
import { ChainCrumbs } from '#app/_chain/chain-crumbs.tsx';
import { chainQuery, privateChainQuery } from '#app/_chain/chain-query.ts';
import { MembersOnly } from '#app/_me/members-only.tsx';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { useKnown } from '#app/_trpc/use-known.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { useDraft } from '#app/_ui/use-draft.ts';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import { type PostTag, postTags } from '#db/vocabulary.ts';
import { PostForm, type PostWords } from './post-form.tsx';
import { postHref } from './post-link.tsx';
import { prefetchPost, refreshPosts } from './post-query.ts';
import { useT } from './t.ts';

/** Where a member writes a post. What they wrote stays on the device until the server has it. */
export function WritePostView() {
  const slug = useOwnParam('slug', '/chains/');
  return slug ? (
    <MembersOnly>
      <WritePost key={slug} slug={slug} />
    </MembersOnly>
  ) : null;
}

function WritePost({ slug }: { slug: string }) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { words, write, forget } = useDraftedPost(slug);
  const chainName = useChainName(slug) ?? slug;
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
        <ChainCrumbs slug={slug} name={chainName} />
        <h1 className="text-24 pb-2">{t('write')}</h1>
        <PostForm words={words} onChange={write} submitWord={t('post')} onSend={send} />
      </div>
    </div>
  );
}

/** What everybody is told is not there may be a private chain of one's own. */
function useChainName(slug: string): string | undefined {
  const open = useKnown(chainQuery(slug));
  const closed = useKnown(open === null ? privateChainQuery(slug) : chainQuery(slug));
  return (open ?? closed)?.name;
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
