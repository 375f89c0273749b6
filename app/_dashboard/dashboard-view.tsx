'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useFormats } from '#app/_i18n/formats.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Link } from '#app/_ui/link.tsx';
import { tab as tabClass, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import type { Dashboard } from '#server/prefetch/dashboard.output.ts';
import { AdminTab } from './admin-tab.tsx';
import { type DashboardTab, dashboardHref, dashboardTab, dashboardTabs } from './dashboard-address.ts';
import { dashboardQuery } from './dashboard-query.ts';
import { InvestorTab } from './investor-tab.tsx';
import { OwnTab } from './own-tab.tsx';
import { useT } from './t.ts';
import { ValidatorTab } from './validator-tab.tsx';

/** What waits for somebody and how they do: a tab for each of their roles, all of them read at once. */
export function DashboardView() {
  const t = useT();
  const wanted = dashboardTab(usePageParams('/dashboard'));
  const { data: dashboard } = useSuspenseQuery(dashboardQuery());
  const mine = dashboardTabs.filter((tab) => dashboard[tab]);
  const current = mine.includes(wanted) ? wanted : 'own';
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead title={t('title')} description={t('text')} path="/dashboard" hidden />
      <h1 className="mb-3">{t('title')}</h1>
      {mine.length > 1 && (
        <nav aria-label={t('roles')} className={tabs}>
          {mine.map((tab) => (
            <Link
              key={tab}
              href={dashboardHref(tab)}
              scroll={false}
              aria-current={tab === current ? 'page' : undefined}
              className={tabClass}
            >
              {t(`tab-${tab}`)}
              <Waiting count={waitingIn[tab](dashboard)} />
            </Link>
          ))}
        </nav>
      )}
      <Tab dashboard={dashboard} current={current} />
    </div>
  );
}

function Tab({
  dashboard: { own, validator, investor, admin },
  current,
}: {
  dashboard: Dashboard;
  current: DashboardTab;
}) {
  if (current === 'validator' && validator) return <ValidatorTab part={validator} />;
  if (current === 'investor' && investor) return <InvestorTab part={investor} />;
  if (current === 'admin' && admin) return <AdminTab part={admin} />;
  return <OwnTab part={own} />;
}

function Waiting({ count }: { count: number }) {
  const t = useT();
  const f = useFormats();
  if (count === 0) return null;
  return (
    <span className="text-muted font-normal tabular-nums">
      {t.rich('waiting', { count: f.counted(count), hidden: (text) => <span className="sr-only">{text}</span> })}
    </span>
  );
}

const waitingIn: Record<DashboardTab, (dashboard: Dashboard) => number> = {
  own: ({ own: { unread } }) => unread.notifications + unread.messages + unread.intros,
  validator: ({ validator }) => Object.values(validator?.open ?? {}).reduce((sum, count) => sum + count, 0),
  investor: ({ investor }) => investor?.received.pending ?? 0,
  admin: ({ admin }) =>
    admin ? admin.feedback.count + admin.applications.count + admin.cases.count + admin.appeals.count : 0,
};
