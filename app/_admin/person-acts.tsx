'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { PersonDetail } from '#server/admin/people.output.ts';
import { EndRole } from './end-role.tsx';
import { refreshPeople } from './people-query.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { SuspendSheet } from './suspend-sheet.tsx';
import { useT } from './t.ts';

/** What an admin may do to a person. What hurts asks why; what does not is done at once. */
export function PersonActs({ person }: { person: PersonDetail }) {
  const t = useT();
  const { id, username, displayName: name, roles, suspendedUntil, sessionCount } = person;
  const queryClient = useQueryClient();
  const me = useMe();
  const [open, setOpen] = useState<'revoke' | 'suspend' | 'sign out'>();
  const [failure, setFailure] = useState<string>();
  const isMe = me?.username === username;
  const isAdmin = roles.includes('admin');

  const done = async (acting: Promise<unknown>, words: string) => {
    setFailure(undefined);
    await acting;
    await refreshPeople(queryClient);
    toast({ title: words });
  };
  const atOnce = (acting: Promise<unknown>, words: string) =>
    void done(acting, words).catch((error: unknown) => setFailure(toldOf(error).message));
  const close = () => setOpen(undefined);

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {suspendedUntil ? (
          <Button onClick={() => atOnce(api.admin.lift.mutate({ id }), t('lifted', { name }))}>{t('lift')}</Button>
        ) : (
          !isMe && <Button onClick={() => setOpen('suspend')}>{t('suspend')}</Button>
        )}
        {isAdmin ? (
          <Button onClick={() => setOpen('revoke')}>{t('revoke')}</Button>
        ) : (
          <Button onClick={() => atOnce(api.admin.grant.mutate({ id }), t('granted', { name }))}>{t('grant')}</Button>
        )}
        {roles.includes('investor') && <EndRole role="investor" person={person} onDone={done} />}
        {roles.includes('validator') && <EndRole role="validator" person={person} onDone={done} />}
        <Button disabled={sessionCount === 0} onClick={() => setOpen('sign out')}>
          {t('signOutAll')}
        </Button>
      </div>
      {failure && (
        <p role="alert" className="text-bad">
          {failure}
        </p>
      )}
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
