'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetChain } from '#app/_chain/chain-query.ts';
import { api } from '#app/_trpc/client.ts';
import { FormField } from '#app/_ui/form-field.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { personQuery } from './people-query.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { useT } from './t.ts';

/** For admins, on the page of a chain whose owner has left or is suspended: gives it to somebody else. */
export function NameOwner({ page, className }: { page: ChainPage; className: string }) {
  const { slug, name, owner, moderators } = page;
  const t = useT();
  const queryClient = useQueryClient();
  const { data: person } = useQuery(personQuery(owner.username));
  const [isOpen, setOpen] = useState(false);
  const [username, setUsername] = useState(moderators[0]?.username ?? '');
  const isThere = person === undefined || (person?.email && !person.suspendedUntil && !person.purgeAt);
  if (isThere) return null;
  const act = async (reason: string) => {
    await api.chain.nameOwner.mutate({ slug, username: username.trim().replace(/^@/, ''), reason });
    toast({ title: t('ownerNamed', { name }) });
    await forgetChain(queryClient, slug);
  };
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={className} onClick={() => setOpen(true)}>
        {t('nameOwner')}
      </button>
      {isOpen && (
        <ReasonSheet
          title={t('nameOwnerTitle', { name })}
          about={t('nameOwnerAbout')}
          action={t('nameOwner')}
          onAct={act}
          onClose={() => setOpen(false)}
        >
          <FormField
            label={t('newOwner')}
            autoCapitalize="none"
            spellCheck={false}
            value={username}
            hint={t('newOwnerHint')}
            onChange={({ target }) => setUsername(target.value)}
          />
        </ReasonSheet>
      )}
    </>
  );
}
