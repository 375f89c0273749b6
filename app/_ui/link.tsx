'use client';

import NextLink from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { type ComponentProps, type MouseEvent, useRef } from 'react';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href' | 'onNavigate' | 'prefetch'> & {
  href: string;
  /** Called when the reader seems about to follow the link: load what its page shows. May be called more than once. */
  onIntent?: () => void;
  /** When the page's code is loaded: once the link is seen, or only at the first intent. */
  prefetch?: 'seen' | 'intent';
};

/**
 * The one link inside the site. Hover, focus or touch announces the visit; a plain left click navigates as the button
 * goes down, not when it comes up. Modified clicks and other buttons do what the browser always does.
 */
export function Link({ href, onIntent, prefetch = 'seen', ...props }: LinkProps) {
  const { replace = false, scroll = true, target } = props;
  const router = useRouter();
  const navigate = useNavigate();
  const isHere = new URL(href, 'http://here').pathname === usePathname();

  const isHovered = useRef(false);

  const announce = () => {
    if (prefetch === 'intent') router.prefetch(href);
    onIntent?.();
  };
  const onMouseDown = (event: MouseEvent<HTMLAnchorElement>) => {
    props.onMouseDown?.(event);
    if (!event.defaultPrevented && !target && isPlainClick(event) && event.detail === 1) {
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
      prefetch={isHere || prefetch === 'intent' ? false : 'auto'}
      onMouseDown={onMouseDown}
      onClick={onClick}
      // A page that appears under a resting pointer enters it, but does not move it: that is no intent.
      onMouseMove={() => {
        if (!isHovered.current) announce();
        isHovered.current = true;
      }}
      onMouseLeave={() => {
        isHovered.current = false;
      }}
      onFocus={announce}
      onTouchStart={announce}
    />
  );
}

type NavigateOptions = { replace?: boolean; scroll?: boolean };

/**
 * Goes to an address of the site. Where only the query string changes the page is already here and reads its address
 * itself, so the router has nothing to ask the server for.
 */
export function useNavigate() {
  const router = useRouter();
  return (href: string, { replace = false, scroll = true }: NavigateOptions = {}) => {
    const { pathname, hash } = new URL(href, location.href);
    if (pathname !== location.pathname || hash) return router[replace ? 'replace' : 'push'](href, { scroll });
    history[replace ? 'replaceState' : 'pushState'](null, '', href);
    if (scroll) scrollTo(0, 0);
  };
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
