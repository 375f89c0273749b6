'use client';

import NextLink from 'next/link';
import { useRouter } from 'next/navigation';
import type { ComponentProps, MouseEvent } from 'react';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href' | 'onNavigate' | 'prefetch'> & {
  href: string;
  /** Called when the reader seems about to follow the link: load what its page shows. May be called more than once. */
  onIntent?: () => void;
};

/**
 * The one link inside the site. Hover, focus or touch announces the visit; a plain left click navigates as the button
 * goes down, not when it comes up. Modified clicks, other buttons and keys do what the browser always does.
 */
export function Link({ href, onIntent, ...props }: LinkProps) {
  const router = useRouter();
  const { replace, scroll, target } = props;

  const onMouseDown = (event: MouseEvent<HTMLAnchorElement>) => {
    props.onMouseDown?.(event);
    if (target || !isPlainClick(event) || event.detail > 1) return;
    router[replace ? 'replace' : 'push'](href, { scroll });
  };
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    props.onClick?.(event);
    // A click made by a mouse has been followed already; one made by a key or a script has no detail.
    if (!target && isPlainClick(event) && event.detail > 0) event.preventDefault();
  };

  return (
    <NextLink
      {...props}
      href={href}
      onMouseDown={onMouseDown}
      onClick={onClick}
      onMouseEnter={onIntent}
      onFocus={onIntent}
      onTouchStart={onIntent}
    />
  );
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
