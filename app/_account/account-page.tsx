import type { ReactNode } from 'react';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useT } from './t.ts';

type Props = {
  title: string;
  /** What the page is for, to search engines and link previews. */
  description: string;
  path: string;
  children: ReactNode;
  /** Below a line: other ways, where one came to the wrong page. */
  foot?: ReactNode;
};

/** A page of one form: a narrow column, the same on every screen. */
export function AccountPage({ title, description, path, children, foot }: Props) {
  const t = useT();
  return (
    <div className="wrap tablet:pt-12 pt-8 pb-16">
      <DocumentHead title={title} description={description} path={path} hidden />
      <div className="mx-auto grid max-w-90 gap-6">
        <h1>{title}</h1>
        <noscript>
          <p className="rounded-8 bg-warn-soft text-warn px-3 py-2 text-pretty">{t('needsScripts')}</p>
        </noscript>
        {children}
        {foot && <div className="border-line text-text-2 grid gap-2 border-t pt-5">{foot}</div>}
      </div>
    </div>
  );
}
