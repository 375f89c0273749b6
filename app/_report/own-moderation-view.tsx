'use client';

import { SettingsFrame, SettingsPart } from '#app/_settings/settings-frame.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { OwnCaseItem } from './own-case-item.tsx';
import { ownCasesQuery, sentReportsQuery } from './own-query.ts';
import { SentReport } from './sent-report.tsx';
import { useT } from './t-later.ts';

const path = '/settings/moderation';

/** What admins decided about one's own, with the way to appeal; and what came of one's reports. */
export function OwnModerationView() {
  const t = useT();
  const params = usePageParams(path);
  return (
    <SettingsFrame path={path}>
      <SettingsPart title={t('own')} about={t('ownAbout')}>
        <Cases cursor={params.get('cases')?.slice(0, 300) || undefined} />
      </SettingsPart>
      <SettingsPart title={t('sent')} about={t('sentAbout')}>
        <Sent cursor={params.get('reports')?.slice(0, 300) || undefined} />
      </SettingsPart>
    </SettingsFrame>
  );
}

function Cases({ cursor }: { cursor: string | undefined }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(ownCasesQuery(cursor));
  if (items.length === 0) return <p className="text-muted">{t('ownNone')}</p>;
  return (
    <>
      <ul className="-mt-4">
        {items.map((item) => (
          <OwnCaseItem key={item.id} item={item} />
        ))}
      </ul>
      {nextCursor && (
        <ListEnd
          shown={t('shown', { count: items.length })}
          nextHref={`${path}?cases=${encodeURIComponent(nextCursor)}`}
          nextWords={t('earlier')}
          onNext={readOn}
          isComing={isReadingOn}
          hasFailed={readOnFailed}
        />
      )}
    </>
  );
}

function Sent({ cursor }: { cursor: string | undefined }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(sentReportsQuery(cursor));
  if (items.length === 0) {
    return <p className="text-muted">{t('sentNone')}</p>;
  }
  return (
    <>
      <ul className="-mt-4">
        {items.map((item) => (
          <SentReport key={item.id} item={item} />
        ))}
      </ul>
      {nextCursor && (
        <ListEnd
          shown={t('shown', { count: items.length })}
          nextHref={`${path}?reports=${encodeURIComponent(nextCursor)}`}
          nextWords={t('earlier')}
          onNext={readOn}
          isComing={isReadingOn}
          hasFailed={readOnFailed}
        />
      )}
    </>
  );
}
