'use client';

import { Menu as MenuIcon } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { AccountLink } from '#app/_account/account-link.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { UnreadCount } from '#app/_notification/unread-count.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { buttonClass, IconButton } from '#app/_ui/button.tsx';
import { Places } from './places.tsx';
import { useT } from './t.ts';

// Most who come are visitors. Where it cannot be loaded, the document's links stay and work as links do.
const OwnPlaces = lazy(() =>
  import('./own-places.tsx').then(
    ({ OwnPlaces }) => ({ default: OwnPlaces }),
    () => new Promise<never>(() => {}),
  ),
);

/** At the header's end: signing in and, on a phone, where else one may go; or one's own places behind one's picture. */
export function AccountMenu() {
  const t = useT();
  const me = useMe();
  const pathname = usePathname();
  if (!me) {
    const isHere = pathname === '/sign-in' || pathname === '/sign-up';
    return (
      <>
        {!isHere && (
          <>
            <SignInLink className={`${buttonClass({ look: 'ghost', size: 'small' })} max-nav:min-h-11 ms-1`}>
              {t('signIn')}
            </SignInLink>
            <AccountLink to="sign-up" className={`${buttonClass({ size: 'small' })} max-nav:hidden`}>
              {t('signUp')}
            </AccountLink>
          </>
        )}
        <IconButton label={t('menu')} popoverTarget="places-menu" className="nav:hidden">
          <MenuIcon size={20} strokeWidth={1.6} aria-hidden="true" />
        </IconButton>
        <Menu id="places-menu" label={t('menu')}>
          <Places />
        </Menu>
      </>
    );
  }
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label={t('yourAccount')}
        title={t('yourAccount')}
        className="touch:size-11 hover:bg-hover relative inline-grid size-9 place-items-center rounded-full"
      >
        <Avatar username={me.username} name={me.displayName} url={me.avatarUrl} size="medium" />
        <UnreadCount of="messages" className="nav:hidden end-0 top-0.5" />
      </button>
      <Menu id="account-menu" label={t('yourAccount')}>
        <p className="border-line mb-1 border-b px-3 pt-1 pb-2">
          <bdi className="block truncate font-semibold">{me.displayName}</bdi>
          <span className="text-muted block truncate">@{me.username}</span>
        </p>
        <Suspense>
          <OwnPlaces me={me} />
        </Suspense>
      </Menu>
    </>
  );
}

/** The platform's own: closes by Escape or a click beside it, and gives the focus back. It goes with the page. */
function Menu({ id, label, children }: { id: string; label: string; children: ReactNode }) {
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
      id={id}
      popover="auto"
      aria-label={label}
      className="rounded-8 bg-raised text-text shadow-float below-header m-0 w-52 p-1.5"
    >
      {children}
    </nav>
  );
}
