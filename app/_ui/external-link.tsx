import type { ReactNode } from 'react';

type Props = { href: string; children?: ReactNode; className?: string };

/** A link to elsewhere that somebody wrote; without words of its own it shows where it leads. */
export function ExternalLink({ href, children, className = 'link' }: Props) {
  const url = URL.parse(href);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    return <span className={className}>{children ?? href}</span>;
  return (
    <a href={url.href} rel="nofollow ugc noopener" className={className}>
      {children ?? shortened(url)}
    </a>
  );
}

/** 'youtube.com/watch?v=4bX', without scheme, www, the last slash and the fragment. */
function shortened({ host, pathname, search }: URL): string {
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
}
