import { Lock } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Plate } from '#app/_project/cover.tsx';
import { hueOf } from '#app/_ui/plate.ts';
import { UploadedImage } from '#app/_ui/uploaded-image.tsx';
import type { ChainCard, ChainPage } from '#server/chain/chain.output.ts';
import { ChainMark } from './chain-mark.tsx';
import { ChainsLink } from './chains-link.tsx';
import { FollowChainButton } from './follow-chain-button.tsx';
import { OwnChainTools } from './own-chain-tools.tsx';
import { SubmitButton } from './submit-button.tsx';
import { useT } from './t.ts';

type Props = { card: ChainCard; page?: ChainPage | undefined; isPrivate: boolean };

/** What it looks like, what it is called, what it is about, and what one can do. */
export function ChainTop({ card, page, isPrivate }: Props) {
  const t = useT();
  const { slug, name, description } = card;
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-4 pb-4">
      <nav aria-label={t('breadcrumb')} className="text-12 text-muted">
        <ChainsLink
          prefetch="intent"
          className="hover:text-text touch:-my-2 touch:py-3.5 inline-block py-1 hover:underline"
        >
          {t('chains')}
        </ChainsLink>
      </nav>
      <Banner slug={slug} url={page?.bannerUrl ?? null} />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <ChainMark slug={slug} url={card.logoUrl} size="huge" />
        <div className="grid min-w-0 flex-1 basis-60 gap-1 [overflow-wrap:anywhere]">
          <h1 dir="auto" className="text-24 tablet:text-32">
            {name}
          </h1>
          <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 tabular-nums">
            <span>{t('followerCount', { count: card.followerCount })}</span>
            <span>{t('projectCount', { count: card.projectCount })}</span>
            {isPrivate && (
              <span className="inline-flex items-center gap-1">
                <Lock className="size-3.5" aria-hidden="true" />
                {t('private')}
              </span>
            )}
          </p>
        </div>
        <div className="max-tablet:*:flex-1 max-tablet:w-full flex flex-wrap gap-2">
          <SubmitButton chain={card} requiresApproval={page?.requiresApproval ?? false} />
          <FollowChainButton chain={card} />
        </div>
      </div>
      <p dir="auto" className="text-16 text-text-2 max-w-[72ch] text-pretty">
        {description}
      </p>
      {page && <OwnChainTools page={page} />}
    </header>
  );
}

function Banner({ slug, url }: { slug: string; url: string | null }) {
  const frame = 'rounded-8 block h-20 overflow-hidden tablet:h-32';
  if (url) {
    return (
      <span className={`${frame} bg-sunken`}>
        <UploadedImage src={url} alt="" width={1200} height={320} className="size-full object-cover" />
      </span>
    );
  }
  return (
    <span className={`${frame} hue bg-(--ground)`} style={{ '--h': hueOf(slug) } as CSSProperties}>
      <Plate name={slug} />
    </span>
  );
}
