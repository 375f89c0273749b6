'use client';

import { ChevronDown } from 'lucide-react';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Rail } from '#app/_ui/rail.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { directoryAddress, directoryHref } from './directory-address.ts';
import { DirectoryFilters } from './directory-filter-line.tsx';
import { DirectoryHead } from './directory-head.tsx';
import { DirectoryList } from './directory-list.tsx';
import { DirectoryNumbers } from './directory-numbers.tsx';
import { useT } from './t-later.ts';

/** `/investors`: who puts money into what is built here. */
export function DirectoryView() {
  const t = useT();
  const address = directoryAddress(usePageParams('/investors'));
  return (
    <div className="wrap with-rail">
      <DocumentHead
        title={t('investors')}
        description={t('about')}
        path={directoryHref({ ...address, cursor: undefined, fit: undefined })}
      />
      <div className="min-w-0 pt-6 pb-16">
        <DirectoryHead address={address} />
        <DirectoryFilters address={address} />
        <details className="group rail:hidden border-line border-b">
          <summary className="touch:min-h-11 flex min-h-10 cursor-pointer items-center justify-between">
            <h2 className="text-14">{t('numbers')}</h2>
            <ChevronDown className="text-muted size-4 group-open:rotate-180" aria-hidden="true" />
          </summary>
          <DirectoryNumbers address={address} />
        </details>
        <DirectoryList key={directoryHref({ ...address, fit: undefined })} address={address} />
      </div>
      <Rail>
        <section aria-labelledby="directory-numbers">
          <h2 id="directory-numbers" className="border-line text-14 border-b pb-2">
            {t('numbers')}
          </h2>
          <DirectoryNumbers address={address} />
        </section>
      </Rail>
    </div>
  );
}
