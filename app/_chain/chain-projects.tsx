import { ProjectRow } from '#app/_feed/project-row.tsx';
import { useProjectRowKeys } from '#app/_feed/use-project-row-keys.ts';
import { useProjectTopics } from '#app/_live/use-project-topics.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { useDocumentMarks } from '#app/_voice/use-document-marks.ts';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { chainHref } from './chain-address.ts';
import { ChainLink } from './chain-link.tsx';
import { chainProjectsQuery } from './chain-query.ts';
import { PinnedProjects } from './pinned-projects.tsx';
import { useT } from './t.ts';
import { useChainProjects } from './use-chain-projects.ts';

type Cards = ChainPage['projects'];
type Props = { page: ChainPage; cursor: string | undefined; isPrivate: boolean };

/** The projects of a chain, the pinned first; its page has the first of them already. */
export function ChainProjects({ page, cursor, isPrivate }: Props) {
  const t = useT();
  const isWhole = page.pinned.length + page.projects.length === 0 && !cursor;
  if (isWhole) {
    return <Empty title={t('noProjects')}>{t('noProjectsAbout')}</Empty>;
  }
  const pinned = cursor ? [] : page.pinned;
  return isPrivate && !cursor ? (
    <Private page={page} pinned={pinned} />
  ) : (
    <Listed page={page} cursor={cursor} isPrivate={isPrivate} pinned={pinned} />
  );
}

/** What its page says of a private chain is read again more often than a list. */
function Private({ page, pinned }: { page: ChainPage; pinned: Cards }) {
  return <Whole slug={page.slug} pinned={pinned} list={useChainProjects(page, true)} />;
}

function Listed({ page, cursor, isPrivate, pinned }: Props & { pinned: Cards }) {
  const t = useT();
  const { slug, projects, projectsCursor } = page;
  const known = { pages: [{ items: projects, nextCursor: projectsCursor }], pageParams: [undefined] };
  const query = chainProjectsQuery({ slug, isPrivate }, cursor);
  const list = useList(cursor ? query : { ...query, initialData: known });
  if (list.items.length === 0 && cursor) {
    return (
      <Empty
        title={t('listEnds')}
        actions={
          <ChainLink slug={slug} address={{ view: 'projects' }} className={buttonClass()}>
            {t('toTop')}
          </ChainLink>
        }
      />
    );
  }
  return <Whole slug={slug} pinned={pinned} list={list} />;
}

type WholeProps = { slug: string; pinned: Cards; list: ReturnType<typeof useChainProjects> };

function Whole({ slug, pinned, list: { items, nextCursor, readOn, isReadingOn, readOnFailed } }: WholeProps) {
  const t = useT();
  return (
    <>
      <Lists pinned={pinned} cards={items} />
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && chainHref(slug, { view: 'projects', cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

/** To the keyboard both are one list. */
function Lists({ pinned, cards }: { pinned: Cards; cards: Cards }) {
  const lists = useProjectRowKeys<HTMLDivElement>([...pinned, ...cards]);
  return (
    <div ref={lists}>
      <PinnedProjects projects={pinned} />
      <Rows cards={cards} />
    </div>
  );
}

function Rows({ cards }: { cards: Cards }) {
  const t = useT();
  const slugs = cards.map(({ slug }) => slug);
  useDocumentMarks(slugs);
  useProjectTopics(slugs);
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="projects-title" className="pt-6">
      <h2 id="projects-title" className="text-14 border-line border-b pb-2">
        {t('latestProjects')}
      </h2>
      <ul>
        {cards.map((card, index) => (
          <li key={card.slug}>
            <ProjectRow card={card} isFirst={index === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}
