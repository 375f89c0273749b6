import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';

/** A link to what one may set. */
export function SettingsLink(props: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'>) {
  return <Link {...props} prefetch="intent" href="/settings" />;
}
