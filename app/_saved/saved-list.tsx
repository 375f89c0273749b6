'use client';

import { useRef } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useProjectKeys } from '#app/_feed/use-project-row-keys.ts';
import { NewRows } from '#app/_live/new-rows.tsx';
import { useHeldRows } from '#app/_live/use-held-rows.ts';
import { useProjectTopics } from '#app/_live/use-project-topics.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { type SavedAddress, savedHref } from './saved-address.ts';
import { SavedLink } from './saved-link.tsx';
import { savedQuery } from './saved-query.ts';
import { SavedRow } from './saved-row.tsx';
import { useT } from './t.ts';

export function SavedList({ address }: { address: SavedAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(savedQuery(address));
  const held = useHeldRows(items);
  const list = useRef<HTMLUListElement>(null);
  const cards = held.rows.map(({ project }) => project);
  useRowKeys(list, '.project-row-title a');
  useProjectKeys(list, cards, { saves: false });
  useProjectTopics(cards.map(({ slug }) => slug));
  if (held.rows.length === 0) return <Nothing address={address} />;
  return (
    <>
      <h2 className="sr-only">{t('projects')}</h2>
      <div className="flow-root" {...held.area}>
        <NewRows held={held} />
        <ul ref={list}>
          {held.rows.map((item, index) => (
            <SavedRow key={item.project.slug} item={item} isFirst={index === 0} />
          ))}
        </ul>
      </div>
      <ListEnd
        shown={t('shown', { count: held.rows.length })}
        nextHref={nextCursor && savedHref({ ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

function Nothing({ address: { text } }: { address: SavedAddress }) {
  const t = useT();
  if (text) {
    return (
      <Empty
        title={t('nothingWith', { text })}
        actions={<SavedLink className={buttonClass()}>{t('showAll')}</SavedLink>}
      >
        {t('noWords')}
      </Empty>
    );
  }
  return (
    <Empty title={t('nothing')} actions={<FeedLink className={buttonClass()}>{t('look')}</FeedLink>}>
      {t('saveOne')}
    </Empty>
  );
}
