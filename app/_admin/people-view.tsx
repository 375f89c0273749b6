'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Link } from '#app/_ui/link.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { hrefOf } from './address.ts';
import { AdminFrame } from './admin-frame.tsx';
import { FilterForm } from './filter-form.tsx';
import { allShown, type PeopleAddress, peopleAddress, type Shown } from './people-address.ts';
import { PeopleList } from './people-list.tsx';
import { peopleQuery } from './people-query.ts';
import { useT } from './t.ts';

const path = '/admin/people';

/** Everybody, by name or address, role and state. */
export function PeopleView() {
  const t = useT();
  const address = peopleAddress(usePageParams(path));
  const { show = 'all', text } = address;
  return (
    <AdminFrame path={path}>
      <div className="grid grid-cols-1 gap-2">
        <FilterForm
          path={path}
          fields={[{ name: 'text', label: t('findPeople') }]}
          values={{ text }}
          kept={{ show: address.show }}
        />
        <nav aria-label={t('show')} className={`${tabs} border-line border-b`}>
          {allShown.map((name) => (
            <ShownLink key={name} show={name} text={text} isCurrent={name === show} />
          ))}
        </nav>
        <PeopleList key={hrefOf(path, address)} address={address} />
      </div>
    </AdminFrame>
  );
}

function ShownLink({ show, text, isCurrent }: { show: Shown; text: string | undefined; isCurrent: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const address: PeopleAddress = { ...(show !== 'all' && { show }), ...(text && { text }) };
  return (
    <Link
      href={hrefOf(path, address)}
      onIntent={() => void queryClient.prefetchInfiniteQuery(peopleQuery(address))}
      aria-current={isCurrent ? 'page' : undefined}
      className={tab}
    >
      {t(`show-${show}`)}
    </Link>
  );
}
