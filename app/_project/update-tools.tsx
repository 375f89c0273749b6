'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { projectQuery } from './project-query.ts';
import { type Update, UpdateButton } from './update-button.tsx';

/** Changes an update or takes it away; the second is for good, so it is asked for twice. */
export function UpdateTools({ slug, update }: { slug: string; update: Update }) {
  const queryClient = useQueryClient();
  const [isSure, setSure] = useState(false);
  const [failure, setFailure] = useState<string>();
  const remove = async () => {
    setFailure(undefined);
    try {
      await api.project.removeUpdate.mutate({ id: update.id });
      await queryClient.invalidateQueries({ queryKey: projectQuery(slug).queryKey });
    } catch (error) {
      setFailure(toldOf(error).message);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-1 pt-1">
      <UpdateButton slug={slug} update={update} look="ghost" size="small">
        Edit
      </UpdateButton>
      <Button look="ghost" size="small" onClick={() => (isSure ? void remove() : setSure(true))}>
        {isSure ? 'Remove for good' : 'Remove'}
      </Button>
      {isSure && (
        <Button look="ghost" size="small" onClick={() => setSure(false)}>
          Keep it
        </Button>
      )}
      {failure && (
        <span role="alert" className="text-12 text-bad">
          {failure}
        </span>
      )}
    </div>
  );
}
