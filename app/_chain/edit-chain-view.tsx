'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { toast } from '#app/_ui/toast.ts';
import { chainHref } from './chain-address.ts';
import { ChainCrumbs } from './chain-crumbs.tsx';
import { ChainForm } from './chain-form.tsx';
import { forgetChain } from './chain-query.ts';
import { useChainSlug } from './chain-view.tsx';
import { ownChainsQuery } from './chains-query.ts';
import { DeleteChain } from './delete-chain.tsx';
import { MissingChain } from './missing-chain.tsx';
import { NotForYou } from './moderation-view.tsx';
import { chainForEditQuery } from './own-chain-query.ts';
import { useT } from './t.ts';
import { useChainForm } from './use-chain-form.ts';

/** `/chains/{slug}/edit`: what a chain says of itself, for its owner and moderators. */
export function EditChainView() {
  const slug = useChainSlug();
  return slug ? <Allowed key={slug} slug={slug} /> : null;
}

function Allowed({ slug }: { slug: string }) {
  const own = useSuspenseQuery(ownChainsQuery()).data.items.find((one) => one.slug === slug);
  if (own?.isDeleted) return <MissingChain slug={slug} />;
  if (!own?.role) return <NotForYou page={{ slug, name: slug }} />;
  return <Editing slug={slug} isOwner={own.role === 'owner'} />;
}

function Editing({ slug, isOwner }: { slug: string; isOwner: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const query = chainForEditQuery(slug);
  // The form begins with one state of the chain; what is read later does not move it.
  const { data } = useSuspenseQuery(query);
  const [{ revision, content }] = useState(data);
  const state = useChainForm(content, async (changed) => {
    await api.chain.edit.mutate({ slug, revision, content: changed });
    queryClient.removeQueries({ queryKey: query.queryKey });
    await forgetChain(queryClient, slug);
    toast({ title: t('saved') });
    navigate(chainHref(slug));
  });
  return (
    <div className="wrap">
      <DocumentHead
        title={t('editNamed', { name: content.name })}
        description={t('forModerators')}
        path={`/chains/${slug}/edit`}
        hidden
      />
      <div className="mx-auto max-w-150 pt-6 pb-16">
        <ChainCrumbs slug={slug} name={content.name} />
        <h1 className="mt-2 mb-6">{t('editChain')}</h1>
        <ChainForm state={state} action={t('save')} />
        {isOwner && <DeleteChain slug={slug} name={content.name} />}
      </div>
    </div>
  );
}
