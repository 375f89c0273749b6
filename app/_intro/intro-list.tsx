'use client';

import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { IntroRow } from './intro-row.tsx';
import { type IntrosAddress, introsHref, statusNames } from './intros-address.ts';
import { IntrosLink } from './intros-link.tsx';
import { introsQuery } from './intros-query.ts';

export function IntroList({ address }: { address: IntrosAddress }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(introsQuery(address));
  if (items.length === 0) return <Nothing address={address} />;
  return (
    <>
      <h2 className="sr-only">{address.box === 'sent' ? 'Requests you sent' : 'Requests you received'}</h2>
      <ul>
        {items.map((intro) => (
          <IntroRow key={intro.id} intro={intro} isSent={address.box === 'sent'} />
        ))}
      </ul>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && introsHref({ ...address, cursor: nextCursor })}
        nextWords="Earlier"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

function Nothing({ address: { box, status } }: { address: IntrosAddress }) {
  if (status) {
    return (
      <Empty
        title={`No ${statusNames[status].toLowerCase()} requests`}
        actions={
          <IntrosLink address={{ box }} className={buttonClass()}>
            Show all
          </IntrosLink>
        }
      >
        You find the others under “All”.
      </Empty>
    );
  }
  const look = <FeedLink className={buttonClass()}>Look at projects</FeedLink>;
  return box === 'sent' ? (
    <Empty title="You have asked nobody yet" actions={look}>
      Investors ask on a project’s page. Builders ask on the page of an investor in the directory.
    </Empty>
  ) : (
    <Empty title="Nobody has asked you yet" actions={look}>
      When somebody would like an intro about a project, the request stands here for you to accept or decline.
    </Empty>
  );
}
