'use client';

import { usePathname } from 'next/navigation';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { loadPalette, loadPaletteAhead, onPaletteAsked } from '#app/_palette/ask-palette.ts';
import { isKept, keepTyping, takeTyped } from '#app/_palette/typed-ahead.ts';
import { noteVisit } from '#app/_palette/visits.ts';
import { useNavigate } from '#app/_ui/link.tsx';
import { toast } from '#app/_ui/toast.ts';
import { isSingleKey } from '#app/_ui/use-keys.ts';
import { goPlaces } from './go-places.ts';
import { useT } from './t.ts';

const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const loadKeySheet = () => import('./key-sheet.tsx');
const KeySheet = lazy(async () => ({ default: (await loadKeySheet()).KeySheet }));

const loads = { palette: loadPalette, keys: loadKeySheet };

/** How long `g` waits for the key that says where to. */
const goMs = 1500;

/** The keys that act on every page: ⌘K and `/` find, `g` goes, `?` tells of all. What they open is loaded when it is wanted. */
export function ShellKeys() {
  const t = useT();
  const [shown, setShown] = useState<'palette' | 'keys'>();
  const navigate = useNavigate();
  const latest = useRef(navigate);
  latest.current = navigate;
  const pathname = usePathname();
  useEffect(() => noteVisit(pathname), [pathname]);
  const open = useCallback(
    (one: 'palette' | 'keys') => {
      if (one === 'palette') keepTyping();
      loads[one]().then(
        () => setShown(one),
        () => {
          takeTyped();
          toast({ title: t(`unloaded-${one}`) });
        },
      );
    },
    [t],
  );
  useEffect(() => onPaletteAsked(() => open('palette')), [open]);

  useEffect(() => {
    let goUntil = 0;
    const act = (event: KeyboardEvent): boolean => {
      if (isKept(event)) return true;
      if (isPaletteKey(event)) {
        const standing = document.querySelector<HTMLDialogElement>('dialog[open]');
        if (!standing) open('palette');
        else if (standing.classList.contains('palette')) standing.close();
        return true;
      }
      if (event.repeat || !isSingleKey(event)) return false;
      const isGoing = event.timeStamp < goUntil;
      goUntil = 0;
      const place = isGoing && goPlaces[event.key];
      if (place) latest.current(place.href);
      else if (event.key === 'g') goUntil = event.timeStamp + goMs;
      else if (event.key === '/') focusSearch() || open('palette');
      else if (event.key === '?') open('keys');
      // Whatever comes after `g` has no other meaning.
      else return isGoing;
      return true;
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === modifier) loadPaletteAhead();
      if (!act(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, [open]);

  if (!shown) return null;
  // The one that is left by opening the other says so later.
  const close = (one: typeof shown) => () => setShown((now) => (now === one ? undefined : now));
  return (
    <Suspense fallback={null}>
      {shown === 'palette' ? (
        <Palette onClose={close('palette')} onKeys={() => open('keys')} />
      ) : (
        <KeySheet onClose={close('keys')} />
      )}
    </Suspense>
  );
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
const modifier = isMac ? 'Meta' : 'Control';

function isPaletteKey(event: KeyboardEvent): boolean {
  const isHeld = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return isHeld && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
}

/** On a page that has a search box of its own, that is where one looks. */
function focusSearch(): boolean {
  const box = [...document.querySelectorAll<HTMLInputElement>('#main input[type="search"]')].find((one) =>
    one.checkVisibility(),
  );
  box?.focus();
  box?.select();
  return box !== undefined;
}
