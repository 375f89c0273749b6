import type { ReactNode } from 'react';

type Props = { href: string; children?: ReactNode; className?: string };

/** A link to elsewhere that somebody wrote; without words of its own it shows where it leads. */
export function ExternalLink({ href, children, className = 'link' }: Props) {
  const url = URL.parse(href);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return children ?? href;
  return (
    <a href={url.href} rel="nofollow ugc noopener" className={className}>
      {children ?? shortened(url)}
    </a>
  );
}

/** 'github.com/mirelav/crosshair', without scheme, www and the last slash. */
function shortened({ host, pathname }: URL): string {
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '');
}
