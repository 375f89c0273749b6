'use client';

import { MembersOnly } from '#app/_me/members-only.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import { OpenProject } from './open-project.tsx';
import { useT } from './t.ts';

/** `/projects/{slug}/edit` */
export function EditView() {
  const t = useT();
  const slug = useOwnParam('slug', '/projects/');
  if (!slug) return null;
  return (
    <MembersOnly>
      <DocumentHead title={t('edit')} description="" path={`/projects/${slug}/edit`} hidden />
      <OpenProject key={slug} slug={slug} />
    </MembersOnly>
  );
}
