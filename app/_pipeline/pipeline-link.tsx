'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type PipelineAddress, pipelineHref } from './pipeline-address.ts';
import { prefetchPipeline } from './pipeline-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address?: PipelineAddress };

/** A link to an investor's own pipeline. */
export function PipelineLink({ address = {}, ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch="intent"
      href={pipelineHref(address)}
      onIntent={() => void prefetchPipeline(queryClient, address)}
    />
  );
}
