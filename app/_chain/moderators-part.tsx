import { type FormEvent, useState } from 'react';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Section } from '#app/_project/section.tsx';
import { api } from '#app/_trpc/client.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Button } from '#app/_ui/button.tsx';
import { FormField } from '#app/_ui/form-field.tsx';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import type { ChainPage } from '#server/chain/chain.output.ts';
import type { OwnChain } from '#server/chain/own-chain.output.ts';
import { Username } from '#server/profile/profile.input.ts';
import { AskReasonButton } from './ask-reason-button.tsx';
import { LeaveButton } from './leave-button.tsx';
import { OfferTools } from './offer-tools.tsx';
import { useT } from './t.ts';
import { useDecision } from './use-decision.ts';

/** Who moderates; its owner names them, ends it, and offers one of them the chain. */
export function ModeratorsPart({ page, own }: { page: ChainPage; own: OwnChain }) {
  const t = useT();
  const { slug, moderators } = page;
  const isOwner = own.role === 'owner';
  const { act, isBusy } = useDecision(slug);
  return (
    <Section id="moderators" title={t('moderators')}>
      {moderators.length === 0 && <p className="text-muted pb-3">{t('noModerators')}</p>}
      {isOwner && (
        <p className="text-text-2 pb-3 text-pretty">{t(moderators.length === 0 ? 'handOverFirst' : 'handOver')}</p>
      )}
      <ul className="empty:hidden">
        {moderators.map(({ username, displayName, avatarUrl }) => (
          <li
            key={username}
            className="border-line flex min-h-12 flex-wrap items-center justify-end gap-x-3 gap-y-1 border-t py-1"
          >
            <ProfileLink
              username={username}
              prefetch="intent"
              className="hover:text-accent touch:min-h-11 inline-flex min-w-0 flex-1 basis-40 items-center gap-2 font-medium"
            >
              <Avatar username={username} name={displayName} url={avatarUrl} />
              <bdi className="truncate">{displayName || username}</bdi>
            </ProfileLink>
            {isOwner && <OfferTools page={page} moderator={{ username, displayName, avatarUrl }} offer={own.offer} />}
            {isOwner && (
              <AskReasonButton
                label={t('removeNamed', { name: displayName || username })}
                isBusy={isBusy}
                title={t('removeNamed', { name: displayName || username })}
                verb={t('remove')}
                hint={t('removeHint')}
                onSend={(reason) => act(() => api.chain.removeModerator.mutate({ slug, username, reason }))}
              >
                {t('remove')}
              </AskReasonButton>
            )}
          </li>
        ))}
      </ul>
      {isOwner ? <AddModerator slug={slug} /> : <LeaveButton slug={slug} />}
    </Section>
  );
}

function AddModerator({ slug }: { slug: string }) {
  const t = useT();
  const { act, isBusy } = useDecision(slug);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const known = Username.safeParse(name.trim().replace(/^@/, ''));
    if (!known.success) return setProblem(t('usernameWrong'));
    const hindered = await act(() => api.chain.addModerator.mutate({ slug, username: known.data }));
    setProblem(hindered);
    if (!hindered) setName('');
  };
  return (
    <form method="post" noValidate onSubmit={(event) => void add(event)} className="border-line border-t pt-4">
      <FormField
        label={t('nameModerator')}
        placeholder={t('username')}
        autoCapitalize="none"
        spellCheck={false}
        value={name}
        error={problem}
        hint={t('moderatorHint')}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" className="mt-2" disabled={!useIsLive()} aria-disabled={isBusy || undefined}>
        {t('add')}
      </Button>
    </form>
  );
}
