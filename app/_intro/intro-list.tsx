'use client';

import { FeedLink } from '#app/_feed/feed-link.tsx';
import { NewRows } from '#app/_live/new-rows.tsx';
import { useHeldRows } from '#app/_live/use-held-rows.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { IntroRow } from './intro-row.tsx';
import { type IntrosAddress, introsHref } from './intros-address.ts';
import { IntrosLink } from './intros-link.tsx';
import { introsQuery } from './intros-query.ts';
import { useT } from './t-later.ts';

export function IntroList({ address }: { address: IntrosAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(introsQuery(address));
  const held = useHeldRows(items);
  if (held.rows.length === 0) return <Nothing address={address} />;
  return (
    <>
      <h2 className="sr-only">{address.box === 'sent' ? t('sentTitle') : t('receivedTitle')}</h2>
      <div className="touch:pt-13 pt-10" {...held.area}>
        <NewRows held={held} />
        <ul className="-mt-4">
          {held.rows.map((intro) => (
            <IntroRow key={intro.id} intro={intro} isSent={address.box === 'sent'} />
          ))}
        </ul>
      </div>
      <ListEnd
        shown={t('shown', { count: held.rows.length })}
        nextHref={nextCursor && introsHref({ ...address, cursor: nextCursor })}
        nextWords={t('earlier')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

function Nothing({ address: { box, status } }: { address: IntrosAddress }) {
  const t = useT();
  if (status) {
    return (
      <Empty
        title={t(`none-${status}`)}
        actions={
          <IntrosLink address={{ box }} className={buttonClass()}>
            {t('showAll')}
          </IntrosLink>
        }
      >
        {t('underAll')}
      </Empty>
    );
  }
  const look = <FeedLink className={buttonClass()}>{t('lookAt')}</FeedLink>;
  return box === 'sent' ? (
    <Empty title={t('askedNobody')} actions={look}>
      {t('askedNobodyHint')}
    </Empty>
  ) : (
    <Empty title={t('nobodyAsked')} actions={look}>
      {t('nobodyAskedHint')}
    </Empty>
  );
}
