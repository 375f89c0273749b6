'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { PersonDetail } from '#server/admin/people.output.ts';
import { refreshPeople } from './people-query.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { SuspendSheet } from './suspend-sheet.tsx';

/** What an admin may do to a person. What hurts asks why; what does not is done at once. */
export function PersonActs({ person }: { person: PersonDetail }) {
  const { id, username, displayName, roles, suspendedUntil, sessionCount } = person;
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
          <Button onClick={() => atOnce(api.admin.lift.mutate({ id }), `${displayName} may write again.`)}>
            Lift the suspension
          </Button>
        ) : (
          !isMe && <Button onClick={() => setOpen('suspend')}>Suspend</Button>
        )}
        {isAdmin ? (
          <Button onClick={() => setOpen('revoke')}>Take the admin role</Button>
        ) : (
          <Button onClick={() => atOnce(api.admin.grant.mutate({ id }), `${displayName} is an admin now.`)}>
            Make admin
          </Button>
        )}
        <Button disabled={sessionCount === 0} onClick={() => setOpen('sign out')}>
          Sign out everywhere
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
          title={`Take the admin role of ${displayName}`}
          about="They keep their account and their other roles. They are told that you did it."
          action="Take the role"
          onAct={(reason) => done(api.admin.revoke.mutate({ id, reason }), `${displayName} is no admin any more.`)}
          onClose={close}
        />
      )}
      {open === 'sign out' && (
        <ReasonSheet
          title={`Sign out ${displayName} everywhere`}
          about="Their next request on any device finds them signed out. They may sign in again."
          action="Sign out"
          onAct={(reason) => done(api.admin.signOut.mutate({ id, reason }), `${displayName} is signed out everywhere.`)}
          onClose={close}
        />
      )}
    </div>
  );
}
