'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useFormats } from '#app/_i18n/formats.ts';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import { Section } from './section.tsx';
import { useT } from './t.ts';
import { UpdateItem } from './update-item.tsx';
import { useIsOnTeam } from './use-is-on-team.ts';

/** What a project's team tells of it: the newest, and the older ones once they are asked for. */
export function Updates({ page }: { page: ProjectPage }) {
  const t = useT();
  const f = useFormats();
  const queryClient = useQueryClient();
  const isOnTeam = useIsOnTeam(page);
  const load = async () => (await import('./older-updates.tsx')).olderUpdates(queryClient, page);
  const { Shown: Older, show, ahead } = useOnDemand(load);
  const { slug, updates, updatesCursor } = page;
  if (updates.length === 0) return null;
  return (
    <Section id="updates" title={t('updates')} note={f.number(updates.length) + (updatesCursor ? '+' : '')}>
      <ul>
        {updates.map((update) => (
          <UpdateItem key={update.id} slug={slug} update={update} isOnTeam={isOnTeam} />
        ))}
      </ul>
      {Older ? (
        <Older page={page} />
      ) : (
        updatesCursor && (
          <button type="button" onClick={show} {...ahead} className="link touch:min-h-11 mt-4">
            {t('older')}
          </button>
        )
      )}
    </Section>
  );
}
