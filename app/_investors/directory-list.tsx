'use client';

import { useRef } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { investorMatch, raisingOf } from '#server/score/investor-match.ts';
import { type DirectoryAddress, directoryHref } from './directory-address.ts';
import { activeFilters } from './directory-filters.ts';
import { DirectoryLink } from './directory-link.tsx';
import { directoryQuery } from './directory-query.ts';
import { FitChooser } from './fit-chooser.tsx';
import { InvestorRow } from './investor-row.tsx';
import { useT } from './t-later.ts';
import { useOwnPublished } from './use-own-published.ts';

/** The rows; for a builder with how well each fits one of the own projects. */
export function DirectoryList({ address }: { address: DirectoryAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(directoryQuery(address));
  const list = useRef<HTMLUListElement>(null);
  const navigate = useNavigate();
  const own = useOwnPublished();
  const project = own.find(({ slug }) => slug === address.fit) ?? own[0];
  useRowKeys(list);
  if (items.length === 0) return <Nobody address={address} />;
  return (
    <>
      <h2 className="sr-only">{t('inDirectory')}</h2>
      {project && (
        <div className="border-line flex flex-wrap items-center justify-end gap-3 border-b py-2">
          <FitChooser
            projects={own}
            chosen={project.slug}
            onChoose={(fit) => navigate(directoryHref({ ...address, fit }), { replace: true, scroll: false })}
          />
        </div>
      )}
      <ul ref={list} className="divide-line divide-y">
        {items.map((card, index) => (
          <li key={card.username}>
            <InvestorRow card={card} isFirst={index === 0} match={project && investorMatch(card, raisingOf(project))} />
          </li>
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && directoryHref({ ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

function Nobody({ address }: { address: DirectoryAddress }) {
  const t = useT();
  const f = useFormats();
  const filters = activeFilters(address, { t, f });
  const back = (to: DirectoryAddress, words: string) => (
    <DirectoryLink address={to} className={buttonClass()}>
      {words}
    </DirectoryLink>
  );
  if (address.cursor) {
    return <Empty title={t('listEnds')} actions={back({ ...address, cursor: undefined }, t('toTop'))} />;
  }
  const [only] = filters;
  if (!only) return <Empty title={t('nobodyTitle')}>{t('nobody')}</Empty>;
  const title =
    filters.length === 1 ? t('noMatchOne', { filter: only.words }) : t('noMatchAll', { count: filters.length });
  return (
    <Empty title={title} actions={back({ fit: address.fit }, filters.length === 1 ? t('removeOne') : t('clearAll'))}>
      {filters.length > 1 && t('takeAway')}
    </Empty>
  );
}
