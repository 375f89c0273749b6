'use client';

import type { ReactNode } from 'react';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { SideNav, sideLink } from '#app/_ui/side-nav.tsx';
import { AdminLink } from './admin-link.tsx';
import { type AdminPath, adminPages } from './admin-pages.ts';
import { useT } from './t.ts';

type Props = {
  path: AdminPath;
  /** Of one thing of that page; the page's own when left out. */
  title?: string;
  about?: ReactNode;
  children: ReactNode;
};

/** What stands round each page of the admins: the way to the others, beside it or, on a phone, above it. */
export function AdminFrame({ path, title, about, children }: Props) {
  const t = useT();
  const name = title ?? t(adminPages[path]);
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead title={name} description={t('forAdmins')} path={path} hidden />
      <div className="rail:grid-cols-[168px_minmax(0,1fr)] rail:gap-12 grid grid-cols-[minmax(0,1fr)] gap-4">
        <SideNav label={t('admin')} path={path}>
          {(Object.keys(adminPages) as AdminPath[]).map((to) => (
            <AdminLink key={to} to={to} aria-current={to === path ? 'page' : undefined} className={sideLink}>
              {t(adminPages[to])}
            </AdminLink>
          ))}
        </SideNav>
        <div className="min-w-0">
          <h1>{name}</h1>
          {about && <p className="text-text-2 mt-1 max-w-150 text-pretty">{about}</p>}
          <div className="mt-6 grid gap-6">{children}</div>
        </div>
      </div>
    </div>
  );
}
