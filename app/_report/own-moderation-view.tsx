'use client';

import { SettingsFrame, SettingsPart } from '#app/_settings/settings-frame.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { OwnCaseItem } from './own-case-item.tsx';
import { ownCasesQuery, sentReportsQuery } from './own-query.ts';
import { SentReport } from './sent-report.tsx';

const path = '/settings/moderation';

/** What admins decided about one's own, with the way to appeal; and what came of one's reports. */
export function OwnModerationView() {
  const params = usePageParams(path);
  return (
    <SettingsFrame path={path}>
      <SettingsPart title="About what is yours" about="What admins hid or removed, and why. You may answer each once.">
        <Cases cursor={params.get('cases')?.slice(0, 300) || undefined} />
      </SettingsPart>
      <SettingsPart title="Your reports" about="The oftener you are right, the more your next report weighs.">
        <Sent cursor={params.get('reports')?.slice(0, 300) || undefined} />
      </SettingsPart>
    </SettingsFrame>
  );
}

function Cases({ cursor }: { cursor: string | undefined }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(ownCasesQuery(cursor));
  if (items.length === 0) return <p className="text-muted">Nothing of yours was hidden or removed.</p>;
  return (
    <>
      <ul className="-mt-4">
        {items.map((item) => (
          <OwnCaseItem key={item.id} item={item} />
        ))}
      </ul>
      {nextCursor && (
        <ListEnd
          shown={`${formatNumber(items.length)} shown`}
          nextHref={`${path}?cases=${encodeURIComponent(nextCursor)}`}
          nextWords="Earlier"
          onNext={readOn}
          isComing={isReadingOn}
          hasFailed={readOnFailed}
        />
      )}
    </>
  );
}

function Sent({ cursor }: { cursor: string | undefined }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(sentReportsQuery(cursor));
  if (items.length === 0) {
    return <p className="text-muted">You have reported nothing. Whatever others publish has a “Report” beside it.</p>;
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
          shown={`${formatNumber(items.length)} shown`}
          nextHref={`${path}?reports=${encodeURIComponent(nextCursor)}`}
          nextWords="Earlier"
          onNext={readOn}
          isComing={isReadingOn}
          hasFailed={readOnFailed}
        />
      )}
    </>
  );
}
