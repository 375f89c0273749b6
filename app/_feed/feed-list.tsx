'use client';

import { useProjectTopics } from '#app/_live/use-project-topics.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { useDocumentMarks } from '#app/_voice/use-document-marks.ts';
import { type FeedAddress, feedHref, isFiltered } from './feed-address.ts';
import { useFormatMatches } from './feed-count.ts';
import { FeedEmpty } from './feed-empty.tsx';
import { feedQuery } from './feed-query.ts';
import { NewProjects } from './new-projects.tsx';
import { ProjectRow } from './project-row.tsx';
import { useT } from './t.ts';
import { useProjectRowKeys } from './use-project-row-keys.ts';

/** The rows; the same markup lies as compact list or as gallery. */
export function FeedList({ address }: { address: FeedAddress }) {
  const t = useT();
  const { items, firstPage, nextCursor, readOn, isReadingOn, readOnFailed } = useList(feedQuery(address));
  const formatMatches = useFormatMatches();
  const list = useProjectRowKeys(items);
  const slugs = items.map(({ slug }) => slug);
  useDocumentMarks(slugs);
  useProjectTopics(slugs);
  if (items.length === 0) return <FeedEmpty address={address} />;
  const count = items.length;
  return (
    <>
      <h2 className="sr-only">{t(`list-${address.sort ?? 'trending'}`)}</h2>
      {showsNews(address) && <NewProjects address={address} slugs={slugs} />}
      <ul ref={list} className="project-rows">
        {items.map((card, index) => (
          <li key={card.slug}>
            <ProjectRow card={card} isFirst={index === 0} isAhead={index < 3} />
          </li>
        ))}
      </ul>
      <ListEnd
        shown={
          firstPage?.count ? t('shownOf', { count, matches: formatMatches(firstPage.count) }) : t('shown', { count })
        }
        nextHref={nextCursor && feedHref({ ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

/** Where a new project stands near the top. */
const showsNews = ({ sort = 'trending', cursor, ...filter }: FeedAddress): boolean =>
  (sort === 'trending' || sort === 'newest') && cursor === undefined && !isFiltered(filter);
