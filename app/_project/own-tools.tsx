'use client';

import { Megaphone, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { EditLink } from '#app/_publish/edit-link.tsx';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';
import { ProveDemoButton } from './prove-demo-button.tsx';
import { ReviewsButton } from './reviews-button.tsx';
import { useT } from './t.ts';
import { TeamAnswer } from './team-answer.tsx';
import { UpdateButton } from './update-button.tsx';
import { useIsOnTeam } from './use-is-on-team.ts';

/** What its owner and its team may do on a project's page; nothing for others. */
export function OwnTools({ page }: { page: ProjectPage }) {
  const t = useT();
  const me = useMe();
  const isOnTeam = useIsOnTeam(page);
  const [isLeaving, setLeaving] = useState(false);
  const isOwner = me?.username === page.owner.username;
  const place = page.members.find(({ person }) => person && person.username === me?.username);
  if (!me || (!isOnTeam && !place)) return null;
  if (!isOnTeam) return <TeamAnswer page={page} isClaimed={false} />;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isOwner && (
        <EditLink slug={page.slug} className={buttonClass()}>
          <Pencil className="size-4" aria-hidden="true" />
          {t('edit')}
        </EditLink>
      )}
      {isOwner && <ReviewsButton page={page} />}
      {isOwner && page.demoUrl && <ProveDemoButton slug={page.slug} isProved={page.evidence.demoVerifiedAt !== null} />}
      {page.status === 'published' && (
        <UpdateButton slug={page.slug}>
          <Megaphone className="size-4" aria-hidden="true" />
          {t('post')}
        </UpdateButton>
      )}
      {!isOwner && !isLeaving && (
        <Button look="ghost" onClick={() => setLeaving(true)}>
          {t('leaveTeam')}
        </Button>
      )}
      {!isOwner && isLeaving && <TeamAnswer page={page} isClaimed />}
    </div>
  );
}
