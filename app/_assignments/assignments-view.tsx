'use client';

import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { Link } from '#app/_ui/link.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { AssignForm } from './assign-form.tsx';
import { AssignmentFilters } from './assignment-filters.tsx';
import { AssignmentList } from './assignment-list.tsx';
import { assignmentsAddress, assignmentsHref, assignmentsPath } from './assignments-address.ts';
import { useT } from './t.ts';

const toAssign = `${assignmentsPath}?do=assign`;

/** `/admin/assignments`: who looks at what, and giving them more. */
export function AssignmentsView() {
  const t = useT();
  const params = usePageParams(assignmentsPath);
  const isAssigning = params.get('do') === 'assign';
  const address = assignmentsAddress(params);
  return (
    <AdminFrame path={assignmentsPath} about={t('about')}>
      <nav aria-label={t('part')} className={`${tabs} border-line border-b`}>
        <Link href={assignmentsPath} prefetch="intent" aria-current={isAssigning ? undefined : 'page'} className={tab}>
          {t('all')}
        </Link>
        <Link href={toAssign} prefetch="intent" aria-current={isAssigning ? 'page' : undefined} className={tab}>
          {t('assign')}
        </Link>
      </nav>
      {isAssigning ? (
        <AssignForm />
      ) : (
        <div>
          <AssignmentFilters address={address} />
          <AssignmentList key={assignmentsHref(address)} address={address} toAssign={toAssign} />
        </div>
      )}
    </AdminFrame>
  );
}
