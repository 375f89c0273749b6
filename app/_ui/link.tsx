'use client';

import NextLink from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { type ComponentProps, type MouseEvent, useEffect, useRef, useState } from 'react';
import { Intent, mayGuess, open, wanted } from './intent.ts';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href' | 'onNavigate' | 'prefetch'> & {
  href: string;
  /** Called when the reader seems about to follow the link: load what its page shows. May be called more than once. */
  onIntent?: () => void;
  /** When the page's code is loaded: once the link is seen, or only at the first intent. */
  prefetch?: 'seen' | 'intent';
  /** It is among the first that a reader may follow: what its page shows may be loaded once this one is idle. */
  isAhead?: boolean;
};

/**
 * The one link inside the site. A pointer that rests, focus or touch announces the visit; a plain left click navigates as
 * the button goes down, not when it comes up. Modified clicks and other buttons do what the browser always does.
 */
export function Link({ href, onIntent, prefetch = 'seen', isAhead = false, ...props }: LinkProps) {
  const { replace = false, scroll = true, target } = props;
  const router = useRouter();
  const navigate = useNavigate();
  const isHere = new URL(href, 'http://here').pathname === usePathname();
  // Nothing of the markup hangs on it, so a document may have been rendered by another answer.
  const isLoadedSeen = prefetch === 'seen' && !isHere && mayGuess();

  const [intent] = useState(() => new Intent());
  const isHovered = useRef(false);
  useWanted(isAhead ? onIntent : undefined);

  const announce = () => {
    if (prefetch === 'intent') router.prefetch(href);
    onIntent?.();
  };
  const onMouseDown = (event: MouseEvent<HTMLAnchorElement>) => {
    props.onMouseDown?.(event);
    if (!event.defaultPrevented && !target && isPlainClick(event) && event.detail === 1) {
      intent.press(announce);
      navigate(href, { replace, scroll });
    }
  };
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    props.onClick?.(event);
    if (event.defaultPrevented || target || !isPlainClick(event)) return;
    event.preventDefault();
    // A mouse's click was followed as its button went down; a key's or a script's has no detail.
    if (event.detail === 0) navigate(href, { replace, scroll });
  };

  return (
    <NextLink
      {...props}
      href={href}
      prefetch={isLoadedSeen ? 'auto' : false}
      onMouseDown={onMouseDown}
      onClick={onClick}
      // A page that appears under a resting pointer enters it, but does not move it: that is no intent.
      onMouseMove={() => {
        if (!isHovered.current) intent.rest(announce);
        isHovered.current = true;
      }}
      onMouseLeave={() => {
        isHovered.current = false;
        intent.leave();
      }}
      onFocus={() => intent.now(announce)}
      onBlur={() => intent.leave()}
      onTouchStart={() => intent.now(announce)}
      onTouchCancel={() => intent.leave()}
    />
  );
}

/** Keeps a page on the list of those that may be loaded once this one is idle. */
function useWanted(onIntent: (() => void) | undefined): void {
  const load = useRef(onIntent);
  load.current = onIntent;
  const isWanted = onIntent !== undefined;
  useEffect(() => {
    if (!isWanted) return;
    const want = () => load.current?.();
    wanted.add(want);
    return () => void wanted.delete(want);
  }, [isWanted]);
}

type NavigateOptions = { replace?: boolean; scroll?: boolean };

/**
 * Goes to an address of the site. Where only the query string changes the page is already here and reads its address
 * itself, so the router has nothing to ask the server for.
 */
export function useNavigate() {
  const router = useRouter();
  return (href: string, { replace = false, scroll = true }: NavigateOptions = {}) => {
    // What was guessed until now may be what the next page waits for.
    open(() => {});
    const to = new URL(href, location.href);
    if (to.pathname !== location.pathname || to.hash) return router[replace ? 'replace' : 'push'](href, { scroll });
    // As browsers do: who goes to where they are has no step more to go back.
    history[replace || to.href === location.href ? 'replaceState' : 'pushState'](null, '', href);
    if (scroll) scrollTo(0, 0);
  };
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
