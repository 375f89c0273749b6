import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { ChainPage } from '#server/chain/chain.output.ts';
import type { OwnChain } from '#server/chain/own-chain.output.ts';
import type { Person } from '#server/profile/person.output.ts';
import { SureButton } from './sure-button.tsx';
import { useT } from './t.ts';
import { useDecision } from './use-decision.ts';

type Props = { page: ChainPage; moderator: Person; offer: OwnChain['offer'] };

/** For its owner, beside a moderator: offers them the chain, unless it is offered already. */
export function OfferTools({ page: { slug, name }, moderator: { username, displayName }, offer }: Props) {
  const t = useT();
  const { actOrSay, isBusy } = useDecision(slug);
  const who = displayName || username;
  if (offer?.to.username === username) {
    return (
      <>
        <span className="text-12 text-muted">
          {t.rich('offeredSince', { time: () => <Time iso={offer.at} long /> })}
        </span>
        <TakeOfferBack slug={slug} />
      </>
    );
  }
  if (offer) return null;
  return (
    <SureButton
      label={t('offerTo', { name: who })}
      isBusy={isBusy}
      title={t('offerTitle', { chain: name, name: who })}
      about={t('offerAbout')}
      action={t('offer')}
      onAct={() => actOrSay(() => api.chain.offer.mutate({ slug, username }))}
    >
      {t('offer')}
    </SureButton>
  );
}

/** Until it is accepted. */
export function TakeOfferBack({ slug }: { slug: string }) {
  const t = useT();
  const { actOrSay, isBusy } = useDecision(slug);
  return (
    <Button
      size="small"
      disabled={isBusy}
      onClick={() => void actOrSay(() => api.chain.takeOfferBack.mutate({ slug }))}
    >
      {t('takeOfferBack')}
    </Button>
  );
}
