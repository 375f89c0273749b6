'use client';

import { useQueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { chainHref } from './chain-address.ts';
import { ChainForm } from './chain-form.tsx';
import { ChainsLink } from './chains-link.tsx';
import { blankChain, useChainForm } from './use-chain-form.ts';

/** `/chains/new`: makes a chain of one's own. */
export function NewChainView() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const state = useChainForm(blankChain, async (content) => {
    const { slug } = await api.chain.create.mutate(content);
    await queryClient.invalidateQueries({ queryKey: trpc.chain.pathKey(), refetchType: 'none' });
    navigate(chainHref(slug));
  });
  return (
    <div className="wrap">
      <DocumentHead title="Create a chain" description="Gather a topic." path="/chains/new" hidden />
      <div className="mx-auto max-w-150 pt-6 pb-16">
        <nav aria-label="Breadcrumb" className="text-12 text-muted">
          <ChainsLink
            prefetch="intent"
            className="hover:text-text touch:-my-2 touch:py-3.5 inline-block py-1 hover:underline"
          >
            Chains
          </ChainsLink>
        </nav>
        <h1 className="mt-2">Create a chain</h1>
        <p className="text-muted mt-2 mb-6 text-pretty">
          A chain gathers the projects of one topic and those who follow it. You own it and can name moderators.
        </p>
        <ChainForm state={state} action="Create the chain" />
      </div>
    </div>
  );
}
