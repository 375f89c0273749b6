import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { slug: string };

/** A link to the form of an own project, which reads it anew each time. */
export function EditLink({ slug, ...props }: Props) {
  return <Link {...props} prefetch="intent" href={`/projects/${slug}/edit`} />;
}
