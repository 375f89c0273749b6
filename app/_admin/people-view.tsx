'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Link } from '#app/_ui/link.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { hrefOf } from './address.ts';
import { AdminFrame } from './admin-frame.tsx';
import { FilterForm } from './filter-form.tsx';
import { type PeopleAddress, peopleAddress, type Shown, shownNames } from './people-address.ts';
import { PeopleList } from './people-list.tsx';
import { peopleQuery } from './people-query.ts';

const path = '/admin/people';

/** Everybody, by name or address, role and state. */
export function PeopleView() {
  const address = peopleAddress(usePageParams(path));
  const { show = 'all', text } = address;
  return (
    <AdminFrame path={path}>
      <div className="grid gap-2">
        <FilterForm
          path={path}
          fields={[{ name: 'text', label: 'Name, username or whole e-mail address' }]}
          values={{ text }}
          kept={{ show: address.show }}
        />
        <nav aria-label="Show" className={`${tabs} border-line border-b`}>
          {(Object.keys(shownNames) as Shown[]).map((name) => (
            <ShownLink key={name} show={name} text={text} isCurrent={name === show} />
          ))}
        </nav>
        <PeopleList key={hrefOf(path, address)} address={address} />
      </div>
    </AdminFrame>
  );
}

function ShownLink({ show, text, isCurrent }: { show: Shown; text: string | undefined; isCurrent: boolean }) {
  const queryClient = useQueryClient();
  const address: PeopleAddress = { ...(show !== 'all' && { show }), ...(text && { text }) };
  return (
    <Link
      href={hrefOf(path, address)}
      onIntent={() => void queryClient.prefetchInfiniteQuery(peopleQuery(address))}
      aria-current={isCurrent ? 'page' : undefined}
      className={tab}
    >
      {shownNames[show]}
    </Link>
  );
}
