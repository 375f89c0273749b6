import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { withNext } from './next-address.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & {
  to: 'sign-in' | 'sign-up' | 'reset-password';
  /** Where one wants to be after it. */
  next?: string;
};

/** A link between the pages by which one gets in. They read nothing. */
export function AccountLink({ to, next = '/', prefetch = 'intent', ...props }: Props) {
  return <Link {...props} prefetch={prefetch} href={withNext(`/${to}`, next)} />;
}
