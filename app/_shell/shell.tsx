import type { ReactNode } from 'react';
import { Ahead } from '#app/_ahead/ahead.tsx';
import { KeepUp } from '#app/_device/keep-up.tsx';
import { UnreachedNotice } from '#app/_device/unreached-notice.tsx';
import { ShellKeys } from '#app/_keys/shell-keys.tsx';
import { Live } from '#app/_live/live.tsx';
import { Speed } from '#app/_speed/speed.tsx';
import { liveRegionId } from '#app/_ui/announce.ts';
import { AccountNotice } from './account-notice.tsx';
import { AnchorEntries } from './anchor-entries.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { OnceIdle } from './once-idle.tsx';
import { OwnSegment } from './own-segment.tsx';
import { RouteFocus } from './route-focus.tsx';
import { SkipLink } from './skip-link.tsx';

/** What stands round every page. It never renders again while pages change. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <>
      {/* Before all links, which ask it what they may load. */}
      <Ahead />
      <SkipLink />
      <Header />
      <div className="notices-and-page">
        <UnreachedNotice />
        <AccountNotice />
        <main id="main" tabIndex={-1} className="outline-none">
          {children}
        </main>
      </div>
      <Footer />
      <BottomBar />
      <p id={liveRegionId} role="status" className="sr-only" />
      <RouteFocus />
      <AnchorEntries />
      <OwnSegment />
      <Live />
      <OnceIdle />
      <ShellKeys />
      <Speed />
      <KeepUp />
    </>
  );
}
