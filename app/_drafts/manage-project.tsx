'use client';

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import type { OwnProjectRow } from '#server/project/own-projects.output.ts';
import { useT } from './t.ts';
import { useOwnProject } from './use-own-project.ts';

type Props = { slug: string; status: OwnProjectRow['status']; title: string };

/** Takes a project off the lists or away. Both can be undone; the second is asked for twice, since its page goes. */
export function ManageProject({ slug, status, title }: Props) {
  const t = useT();
  const { isBusy, failure, ...project } = useOwnProject(slug);
  // Undefined until it was asked: each button takes the focus of the one that it replaces.
  const [isSure, setSure] = useState<boolean>();
  const navigate = useNavigate();
  const leave = () => navigate('/drafts', { replace: true });
  const isPublic = status === 'published' || status === 'archived';
  return (
    <section aria-labelledby="manage-title" className="wrap pb-16">
      <div className="border-line grid max-w-[640px] gap-3 border-t pt-6">
        <h2 id="manage-title" className="text-16">
          {isPublic ? t('manage') : t('remove')}
        </h2>
        <p className="text-text-2">{isPublic ? t('manageText') : t('removeText')}</p>
        <div className="flex flex-wrap gap-2">
          {status === 'published' && (
            <Button disabled={isBusy} onClick={() => void project.archive(leave)}>
              {t('archive')}
            </Button>
          )}
          {status === 'archived' && (
            <Button disabled={isBusy} onClick={() => void project.unarchive(leave)}>
              {t('unarchive')}
            </Button>
          )}
          {isPublic && !isSure && (
            <Button disabled={isBusy} autoFocus={isSure === false} onClick={() => setSure(true)}>
              {t('remove')}
            </Button>
          )}
          {(isSure || !isPublic) && (
            <Button
              disabled={isBusy}
              autoFocus={isSure}
              className="text-bad"
              onClick={() => void project.remove(leave)}
            >
              {isPublic ? t('removeSure', { title }) : t('removeDraft')}
            </Button>
          )}
          {isSure && (
            <Button look="ghost" onClick={() => setSure(false)}>
              {t('keep')}
            </Button>
          )}
        </div>
        {failure && (
          <p role="alert" className="text-bad">
            {failure}
          </p>
        )}
      </div>
    </section>
  );
}
