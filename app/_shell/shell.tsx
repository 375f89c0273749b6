import type { ReactNode } from 'react';
import { BottomBar } from './bottom-bar.tsx';
import { Header } from './header.tsx';
import { RouteFocus } from './route-focus.tsx';

/** What stands round every page. It never renders again while pages change. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="rounded-6 bg-raised focus:shadow-float fixed top-2 left-2 z-60 -translate-y-16 px-3 py-2 focus:translate-y-0"
      >
        Skip to content
      </a>
      <Header />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <BottomBar />
      <RouteFocus />
    </>
  );
}
