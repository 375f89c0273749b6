import type { ReactNode } from 'react';
import { ShellKeys } from '#app/_keys/shell-keys.tsx';
import { Speed } from '#app/_speed/speed.tsx';
import { liveRegionId } from '#app/_ui/announce.ts';
import { AccountNotice } from './account-notice.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Header } from './header.tsx';
import { OwnSegment } from './own-segment.tsx';
import { RouteFocus } from './route-focus.tsx';
import { SkipLink } from './skip-link.tsx';

/** What stands round every page. It never renders again while pages change. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Header />
      <AccountNotice />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <BottomBar />
      <p id={liveRegionId} role="status" className="sr-only" />
      <RouteFocus />
      <OwnSegment />
      <ShellKeys />
      <Speed />
    </>
  );
}
