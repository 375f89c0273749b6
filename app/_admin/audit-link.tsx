'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { hrefOf } from './address.ts';
import { auditQuery } from './audit-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent' | 'prefetch'> & {
  /** 'user:USERNAME', 'project:SLUG'. */
  subject: string;
};

/** A link to what admins did to one thing. */
export function AuditLink({ subject, ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch="intent"
      href={hrefOf('/admin/audit', { subject })}
      onIntent={() => void queryClient.prefetchInfiniteQuery(auditQuery({ subject }))}
    />
  );
}
