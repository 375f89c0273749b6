'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Stopped } from '#app/_shell/stopped.tsx';
import { api } from '#app/_trpc/client.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Link } from '#app/_ui/link.tsx';
import { moderateOrSay } from './moderate.ts';
import { postHref } from './post-link.tsx';
import { ownOfPostQuery, type PostAddress, prefetchPosts } from './post-query.ts';
import { postsHref } from './posts-address.ts';

/** Says that nothing is to be seen there; its author and the chain's moderators learn that it was hidden, and why. */
export function MissingPost({ address }: { address: PostAddress }) {
  const queryClient = useQueryClient();
  const { data: own } = useQuery(ownOfPostQuery(queryClient, address));
  const hidden = own?.hidden;
  const showAgain = () =>
    moderateOrSay(queryClient, address, { send: () => api.post.unhide.mutate(address), title: 'Post shown again' });
  return (
    <Stopped
      name={address.post}
      sign={hidden ? 'Hidden' : '404'}
      title={hidden ? `“${hidden.title}” is hidden` : 'There is no such post'}
      actions={
        <>
          {hidden && own.isModerator && (
            <Button look="primary" onClick={() => void showAgain()}>
              Show it again
            </Button>
          )}
          <Link
            href={postsHref(address.slug)}
            onIntent={() => void prefetchPosts(queryClient, address.slug)}
            className={buttonClass()}
          >
            All posts of this chain
          </Link>
        </>
      }
    >
      <DocumentHead
        title="No such post"
        description="There is no such post in this chain."
        path={postHref(address)}
        hidden
      />
      {hidden
        ? `Only its author and the moderators of this chain see this. The reason given: ${hidden.reason}`
        : 'It may have been removed or hidden, or the address mistyped.'}
    </Stopped>
  );
}
