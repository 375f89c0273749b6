import { DocumentHead } from '#app/_ui/document-head.tsx';
import { JsonLd } from '#app/_ui/json-ld.tsx';
import type { ChainCard } from '#server/chain/chain.output.ts';
import { type ChainAddress, chainHref } from './chain-address.ts';
import { useT } from './t.ts';

type Props = { card: ChainCard; view: ChainAddress['view']; isPrivate: boolean };

/** What crawlers and link previews read of a chain. */
export function ChainHead({ card: { slug, name, description, followerCount }, view, isPrivate }: Props) {
  const t = useT();
  const follows = { '@type': 'InteractionCounter', interactionType: 'https://schema.org/FollowAction' };
  return (
    <>
      <DocumentHead
        title={view ? t('projectsIn', { name }) : name}
        description={description || name}
        path={chainHref(slug, view ? { view } : {})}
        hidden={isPrivate}
        {...(!isPrivate && { feed: `/chains/${slug}/feed.atom` })}
      />
      {!isPrivate && (
        <JsonLd
          type="CollectionPage"
          path={`/chains/${slug}`}
          data={{ name, description, interactionStatistic: { ...follows, userInteractionCount: followerCount } }}
        />
      )}
    </>
  );
}
