import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { ChainPage } from '#server/chain/chain.output.ts';
import type { OwnChain } from '#server/chain/own-chain.output.ts';
import { TakeOfferBack } from './offer-tools.tsx';
import { SureButton } from './sure-button.tsx';
import { useT } from './t.ts';
import { useDecision } from './use-decision.ts';

/** Above a chain that is offered: whom it waits for, and what they or its owner can do about it. */
export function OfferNote({ page, own }: { page: ChainPage; own: OwnChain }) {
  const t = useT();
  if (!own.offer) return null;
  const { to } = own.offer;
  const isOwner = own.role === 'owner';
  const who = isOwner ? to : page.owner;
  const name = who.displayName || who.username;
  return (
    <div className="border-line flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-y px-4 py-2">
      <p className="text-pretty">{t(isOwner ? 'youOffer' : 'isOffered', { name })}</p>
      <div className="flex flex-wrap gap-2">
        {isOwner ? <TakeOfferBack slug={page.slug} /> : <Answer page={page} />}
      </div>
    </div>
  );
}

function Answer({ page: { slug, name } }: { page: ChainPage }) {
  const t = useT();
  const { actOrSay, isBusy } = useDecision(slug);
  const takeOver = async () => {
    if (await actOrSay(() => api.chain.takeOver.mutate({ slug }))) return;
    toast({ title: t('isYoursNow', { name }) });
  };
  return (
    <>
      <SureButton
        look="primary"
        isBusy={isBusy}
        title={t('takeOverTitle', { name })}
        about={t('takeOverAbout')}
        action={t('takeOver')}
        onAct={takeOver}
      >
        {t('takeOver')}
      </SureButton>
      <Button size="small" disabled={isBusy} onClick={() => void actOrSay(() => api.chain.decline.mutate({ slug }))}>
        {t('decline')}
      </Button>
    </>
  );
}
