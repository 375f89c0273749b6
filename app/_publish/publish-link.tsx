import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';

/** A link to the form of a new project. */
export function PublishLink(props: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'>) {
  return <Link {...props} prefetch="intent" href="/publish" />;
}
