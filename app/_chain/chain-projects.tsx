import { ProjectRow } from '#app/_feed/project-row.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { useDocumentMarks } from '#app/_voice/use-document-marks.ts';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { chainHref } from './chain-address.ts';
import { ChainLink } from './chain-link.tsx';
import { chainProjectsQuery } from './chain-query.ts';
import { PinnedProjects } from './pinned-projects.tsx';

type Props = { page: ChainPage; cursor: string | undefined; isPrivate: boolean };

/** The projects of a chain, the pinned first; its page has the first of them already. */
export function ChainProjects({ page, cursor, isPrivate }: Props) {
  const isWhole = page.pinned.length + page.projects.length === 0 && !cursor;
  if (isWhole) {
    return (
      <Empty title="No projects yet">The first one could be yours: submit a project that belongs to this topic.</Empty>
    );
  }
  return (
    <>
      {!cursor && <PinnedProjects projects={page.pinned} />}
      {isPrivate ? <Rows cards={page.projects} /> : <Listed page={page} cursor={cursor} />}
    </>
  );
}

function Listed({ page, cursor }: Omit<Props, 'isPrivate'>) {
  const { slug, projects, projectsCursor } = page;
  const known = { pages: [{ items: projects, nextCursor: projectsCursor }], pageParams: [undefined] };
  const query = chainProjectsQuery(slug, cursor);
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(
    cursor ? query : { ...query, initialData: known },
  );
  if (items.length === 0 && cursor) {
    return (
      <Empty
        title="The list ends here"
        actions={
          <ChainLink slug={slug} address={{ view: 'projects' }} className={buttonClass()}>
            To its top
          </ChainLink>
        }
      />
    );
  }
  return (
    <>
      <Rows cards={items} />
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && chainHref(slug, { view: 'projects', cursor: nextCursor })}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

function Rows({ cards }: { cards: ChainPage['projects'] }) {
  useDocumentMarks(cards.map(({ slug }) => slug));
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="projects-title" className="pt-6">
      <h2 id="projects-title" className="text-14 border-line border-b pb-2">
        Projects, the latest first
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
