import { ChainLink } from './chain-link.tsx';
import { ChainsLink } from './chains-link.tsx';

/** The way back from a page beside a chain's own. */
export function ChainCrumbs({ slug, name }: { slug: string; name: string }) {
  return (
    <nav aria-label="Breadcrumb" className="text-12 text-muted flex flex-wrap items-center gap-x-2">
      <ChainsLink prefetch="intent" className={crumb}>
        Chains
      </ChainsLink>
      <span aria-hidden="true">/</span>
      <ChainLink slug={slug} className={crumb}>
        <bdi>{name}</bdi>
      </ChainLink>
    </nav>
  );
}

const crumb = 'py-1 hover:text-text hover:underline touch:-my-2 touch:py-3.5';
