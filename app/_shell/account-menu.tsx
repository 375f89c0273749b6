'use client';

import { usePathname } from 'next/navigation';
import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { AccountLink } from '#app/_account/account-link.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { UnreadCount } from '#app/_notification/unread-count.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import type { OwnPlacesProps } from './own-places.tsx';
import { useT } from './t.ts';

/** At the header's end: signing in, or one's own places behind one's picture. */
export function AccountMenu() {
  const t = useT();
  const me = useMe();
  const pathname = usePathname();
  const [Places, load] = useOwnPlaces(me !== null);
  if (!me) {
    const isHere = pathname === '/sign-in' || pathname === '/sign-up';
    return isHere ? null : (
      <>
        <SignInLink className={`${buttonClass({ look: 'ghost', size: 'small' })} max-nav:min-h-11 ms-1`}>
          {t('signIn')}
        </SignInLink>
        <AccountLink to="sign-up" className={`${buttonClass({ size: 'small' })} max-nav:hidden`}>
          {t('signUp')}
        </AccountLink>
      </>
    );
  }
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        onClick={load}
        aria-label={t('yourAccount')}
        title={t('yourAccount')}
        className="touch:size-11 hover:bg-hover relative inline-grid size-9 place-items-center rounded-full"
      >
        <Avatar username={me.username} name={me.displayName} url={me.avatarUrl} size="medium" />
        <UnreadCount of="messages" className="nav:hidden end-0 top-0.5" />
      </button>
      <Menu>{Places && <Places me={me} />}</Menu>
    </>
  );
}

/** The platform's own: closes by Escape or a click beside it, and gives the focus back. It goes with the page. */
function Menu({ children }: { children: ReactNode }) {
  const t = useT();
  const pathname = usePathname();
  const popover = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) popover.current?.hidePopover();
    shown.current = pathname;
  }, [pathname]);
  return (
    <nav
      ref={popover}
      id="account-menu"
      popover="auto"
      aria-label={t('yourAccount')}
      className="rounded-8 bg-raised text-text shadow-float fixed inset-auto end-[max(var(--gutter),calc((100vw-var(--wide))/2))] top-[calc(var(--header)-4px)] m-0 w-52 p-1.5"
    >
      {children}
    </nav>
  );
}

/** Their code comes to members alone, as soon as it is known that this is one. */
function useOwnPlaces(isMember: boolean): [ComponentType<OwnPlacesProps> | undefined, load: () => void] {
  const [Places, setPlaces] = useState<ComponentType<OwnPlacesProps>>();
  const load = useCallback(
    () =>
      void import('./own-places.tsx').then(
        ({ OwnPlaces }) => setPlaces(() => OwnPlaces),
        () => {}, // the next press tries again
      ),
    [],
  );
  useEffect(() => {
    if (isMember) load();
  }, [isMember, load]);
  return [Places, load];
}
