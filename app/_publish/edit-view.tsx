'use client';

import { useParams } from 'next/navigation';
import { useState } from 'react';
import { MembersOnly } from '#app/_me/members-only.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { OpenProject } from './open-project.tsx';
import { useT } from './t.ts';

/** `/projects/{slug}/edit` */
export function EditView() {
  const t = useT();
  const params = useParams<{ slug: string }>();
  // Each project has a view of its own, which stays, hidden, when the address has become another page's.
  const [slug] = useState(params.slug);
  return (
    <MembersOnly>
      <DocumentHead title={t('edit')} description="" path={`/projects/${slug}/edit`} hidden />
      <OpenProject slug={slug} />
    </MembersOnly>
  );
}
