'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { PersonDetail } from '#server/admin/people.output.ts';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { decidedMeanwhile } from './decided-meanwhile.ts';
import { EndRole } from './end-role.tsx';
import { HandOverSheet } from './hand-over-sheet.tsx';
import { refreshPeople } from './people-query.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { SuspendSheet } from './suspend-sheet.tsx';
import { useT } from './t.ts';

/** What an admin may do to a person. What hurts asks why; what does not asks whether it is meant. */
export function PersonActs({ person }: { person: PersonDetail }) {
  const t = useT();
  const { id, username, displayName: name, roles, suspendedUntil, sessionCount } = person;
  const queryClient = useQueryClient();
  const me = useMe();
  const [open, setOpen] = useState<'lift' | 'grant' | 'revoke' | 'suspend' | 'sign out' | 'hand over'>();
  const isMe = me?.username === username;
  const isAdmin = roles.includes('admin');

  const done = async (acting: Promise<unknown>, words: string) => {
    try {
      await acting;
    } catch (error) {
      if (await decidedMeanwhile(error, () => refreshPeople(queryClient))) return;
      throw error;
    }
    await refreshPeople(queryClient);
    toast({ title: words });
  };
  const close = () => setOpen(undefined);

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {suspendedUntil ? (
          <Button aria-haspopup="dialog" onClick={() => setOpen('lift')}>
            {t('lift')}
          </Button>
        ) : (
          !isMe && <Button onClick={() => setOpen('suspend')}>{t('suspend')}</Button>
        )}
        {isAdmin ? (
          <Button onClick={() => setOpen('revoke')}>{t('revoke')}</Button>
        ) : (
          <Button aria-haspopup="dialog" onClick={() => setOpen('grant')}>
            {t('grant')}
          </Button>
        )}
        {person.isUnclaimed && (
          <Button aria-haspopup="dialog" onClick={() => setOpen('hand over')}>
            {t('handOver')}
          </Button>
        )}
        {roles.includes('investor') && <EndRole role="investor" person={person} onDone={done} />}
        {roles.includes('validator') && <EndRole role="validator" person={person} onDone={done} />}
        <Button disabled={sessionCount === 0} onClick={() => setOpen('sign out')}>
          {t('signOutAll')}
        </Button>
      </div>
      {open === 'lift' && (
        <ConfirmSheet
          title={t('liftTitle', { name })}
          about={t('liftAbout')}
          action={t('liftAct')}
          onAct={() => done(api.admin.lift.mutate({ id, suspendedUntil }), t('lifted', { name }))}
          onClose={close}
        />
      )}
      {open === 'grant' && (
        <ConfirmSheet
          title={t('grantTitle', { name })}
          about={t('grantAbout')}
          action={t('grant')}
          onAct={() => done(api.admin.grant.mutate({ id }), t('granted', { name }))}
          onClose={close}
        />
      )}
      {open === 'hand over' && <HandOverSheet person={person} onDone={done} onClose={close} />}
      {open === 'suspend' && <SuspendSheet person={person} onDone={done} onClose={close} />}
      {open === 'revoke' && (
        <ReasonSheet
          title={t('revokeTitle', { name })}
          about={t('revokeAbout')}
          action={t('revokeAct')}
          onAct={(reason) => done(api.admin.revoke.mutate({ id, reason }), t('revoked', { name }))}
          onClose={close}
        />
      )}
      {open === 'sign out' && (
        <ReasonSheet
          title={t('signOutTitle', { name })}
          about={t('signOutAbout')}
          action={t('signOut')}
          onAct={(reason) => done(api.admin.signOut.mutate({ id, reason }), t('signedOut', { name }))}
          onClose={close}
        />
      )}
    </div>
  );
}
