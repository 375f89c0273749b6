import { ChainLink } from '#app/_chain/chain-link.tsx';
import { useT } from './t.ts';

type Props = {
  slug: string;
  /** Missing until it is known: then the slug stands for it. */
  name?: string | undefined;
};

/** The way back to the chain that a post is in. */
export const ChainCrumb = ({ slug, name }: Props) => (
  <nav aria-label={useT()('breadcrumb')} className="text-12 text-muted">
    <ChainLink slug={slug} className="hover:text-text touch:-my-2 touch:py-3.5 inline-block py-1 hover:underline">
      <bdi>{name ?? slug.replaceAll('-', ' ')}</bdi>
    </ChainLink>
  </nav>
);
