'use client';

import { useRef } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { type SavedAddress, savedHref } from './saved-address.ts';
import { SavedLink } from './saved-link.tsx';
import { savedQuery } from './saved-query.ts';
import { SavedRow } from './saved-row.tsx';

export function SavedList({ address }: { address: SavedAddress }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(savedQuery(address));
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list, '.project-row-title a');
  if (items.length === 0) return <Nothing address={address} />;
  return (
    <>
      <h2 className="sr-only">Projects</h2>
      <ul ref={list}>
        {items.map((item, index) => (
          <SavedRow key={item.project.slug} item={item} isFirst={index === 0} />
        ))}
      </ul>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && savedHref({ ...address, cursor: nextCursor })}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

function Nothing({ address: { text } }: { address: SavedAddress }) {
  if (text) {
    return (
      <Empty title={`Nothing with “${text}”`} actions={<SavedLink className={buttonClass()}>Show all</SavedLink>}>
        Neither a saved project nor a note has these words.
      </Empty>
    );
  }
  return (
    <Empty title="Nothing saved yet" actions={<FeedLink className={buttonClass()}>Look at projects</FeedLink>}>
      Save a project to find it here again, with a note of your own.
    </Empty>
  );
}
