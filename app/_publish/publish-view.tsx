'use client';

import { useState } from 'react';
import { MembersOnly } from '#app/_me/members-only.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { emptyContent } from './content.ts';
import { OpenProject } from './open-project.tsx';
import { ProjectForm } from './project-form.tsx';
import { useT } from './t.ts';
import type { Start } from './use-project-form.ts';

const blank: Start = {
  slug: null,
  status: 'draft',
  revision: 0,
  scheduledAt: null,
  content: emptyContent,
  thumbnails: [],
};

/**
 * `/publish`: a new project. Once the server has it as a draft the address names it, so that a reload goes on with it; the
 * form stays the one that it is. Without the name the address means another new one.
 */
export function PublishView() {
  const t = useT();
  const draft = usePageParams('/publish').get('draft');
  const navigate = useNavigate();
  const [form, setForm] = useState({ key: 0, start: draft, named: draft, made: null as string | null });
  if (draft !== form.named) {
    if (draft === form.made) setForm({ ...form, named: draft });
    else setForm({ key: form.key + 1, start: draft, named: draft, made: null });
  }
  return (
    <MembersOnly>
      <DocumentHead title={t('publish')} description={t('publishText')} path="/publish" hidden />
      {form.start ? (
        <OpenProject key={form.key} slug={form.start} />
      ) : (
        <ProjectForm
          key={form.key}
          title={t('publish')}
          start={blank}
          onMade={(slug) => {
            if (form.made === slug) return;
            setForm((before) => ({ ...before, made: slug }));
            navigate(`/publish?draft=${slug}`, { replace: true, scroll: false });
          }}
          onReload={() => navigate(form.made ? `/projects/${form.made}/edit` : '/publish')}
        />
      )}
    </MembersOnly>
  );
}
