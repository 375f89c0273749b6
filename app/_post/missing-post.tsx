'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChainLink } from '#app/_chain/chain-link.tsx';
import { Stopped } from '#app/_shell/stopped.tsx';
import { api } from '#app/_trpc/client.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { KeptReply } from './kept-reply.tsx';
import { moderateOrSay } from './moderate.ts';
import { postHref } from './post-link.tsx';
import { ownOfPostQuery, type PostAddress } from './post-query.ts';
import { useT } from './t.ts';

/** Says that nothing is to be seen there; its author and the chain's moderators learn that it was hidden, and why. */
export function MissingPost({ address }: { address: PostAddress }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { data: own } = useQuery(ownOfPostQuery(queryClient, address));
  const hidden = own?.hidden;
  const showAgain = () =>
    moderateOrSay({ queryClient, address, t }, { send: () => api.post.unhide.mutate(address), title: t('unhidden') });
  const aboutHidden = (reason: string | null) => (reason ? t('hiddenAbout', { reason }) : t('hiddenByReports'));
  return (
    <Stopped
      name={address.post}
      sign={hidden ? t('hidden') : '404'}
      title={hidden ? t('isHidden', { title: hidden.title }) : t('missing')}
      actions={
        <>
          {hidden?.reason && own?.isModerator && (
            <Button look="primary" onClick={() => void showAgain()}>
              {t('showAgain')}
            </Button>
          )}
          <ChainLink slug={address.slug} className={buttonClass()}>
            {t('allPosts')}
          </ChainLink>
        </>
      }
    >
      <DocumentHead title={t('noSuchPost')} description={t('noSuchPostHere')} path={postHref(address)} hidden />
      {hidden ? aboutHidden(hidden.reason) : t('missingAbout')}
      <KeptReply {...address} />
    </Stopped>
  );
}
