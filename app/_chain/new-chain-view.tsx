'use client';

import { useQueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { chainHref } from './chain-address.ts';
import { ChainForm } from './chain-form.tsx';
import { ChainsLink } from './chains-link.tsx';
import { useT } from './t.ts';
import { blankChain, useChainForm } from './use-chain-form.ts';

/** `/chains/new`: makes a chain of one's own. */
export function NewChainView() {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const state = useChainForm(blankChain, async (content) => {
    const { slug } = await api.chain.create.mutate(content);
    await queryClient.invalidateQueries({ queryKey: trpc.chain.pathKey(), refetchType: 'none' });
    navigate(chainHref(slug));
  });
  return (
    <div className="wrap">
      <DocumentHead title={t('create')} description={t('createDescription')} path="/chains/new" hidden />
      <div className="mx-auto max-w-150 pt-6 pb-16">
        <nav aria-label={t('breadcrumb')} className="text-12 text-muted">
          <ChainsLink
            prefetch="intent"
            className="hover:text-text touch:-my-2 touch:py-3.5 inline-block py-1 hover:underline"
          >
            {t('chains')}
          </ChainsLink>
        </nav>
        <h1 className="mt-2">{t('create')}</h1>
        <p className="text-muted mt-2 mb-6 text-pretty">{t('createAbout')}</p>
        <ChainForm state={state} action={t('createChain')} />
      </div>
    </div>
  );
}
