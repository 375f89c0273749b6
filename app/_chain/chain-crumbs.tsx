import { ChainLink } from './chain-link.tsx';
import { ChainsLink } from './chains-link.tsx';
import { useT } from './t.ts';

/** The way back from a page beside a chain's own. */
export function ChainCrumbs({ slug, name }: { slug: string; name: string }) {
  const t = useT();
  return (
    <nav aria-label={t('breadcrumb')} className="text-12 text-muted flex flex-wrap items-center gap-x-2">
      <ChainsLink prefetch="intent" className={crumb}>
        {t('chains')}
      </ChainsLink>
      <span aria-hidden="true">/</span>
      <ChainLink slug={slug} className={crumb}>
        <bdi>{name}</bdi>
      </ChainLink>
    </nav>
  );
}

const crumb = 'py-1 hover:text-text hover:underline touch:-my-2 touch:py-3.5';
