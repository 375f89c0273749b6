import { type ComponentType, useEffect, useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import type { ChainPage } from '#server/chain/chain.output.ts';

type Props = { page: ChainPage; className: string };

/** What admins do to a chain from its page; the code comes to admins alone. */
export function AdminTools(props: Props) {
  const isAdmin = useMe()?.roles.includes('admin') ?? false;
  const [Tools, setTools] = useState<ComponentType<Props>>();
  useEffect(() => {
    if (isAdmin) void import('#app/_admin/name-owner.tsx').then(({ NameOwner }) => setTools(() => NameOwner));
  }, [isAdmin]);
  return Tools && <Tools {...props} />;
}
