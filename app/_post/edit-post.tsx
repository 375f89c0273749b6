'use client';

import { useQueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { type PostTag, postTags } from '#db/vocabulary.ts';
import type { PostPage } from '#server/post/post.output.ts';
import { PostForm, type PostWords } from './post-form.tsx';
import { refreshPost, refreshPosts } from './post-query.ts';
import { useT } from './t.ts';

type Props = { page: PostPage; onDone: () => void };

/** Changes an own post where it stands. What was changed elsewhere meanwhile is only replaced by who knows it. */
export function EditPost({ page, onDone }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [updatedAt, setUpdatedAt] = useState(page.updatedAt);
  const [words, setWords] = useState<PostWords>({ title: page.title, body: page.body, tag: knownTag(page.tag) });
  const address = { slug: page.chain.slug, post: page.slug };
  const send = async (changed: PostWords) => {
    try {
      await api.post.edit.mutate({ ...address, ...changed, updatedAt });
    } catch (error) {
      const told = error instanceof TRPCClientError ? error.data : undefined;
      if (told?.code !== 'EDIT_CONFLICT') return toldOf(error).message;
      setUpdatedAt(String(told.updatedAt));
      return t('changedElsewhere');
    }
    await refreshPost(queryClient, address);
    void refreshPosts(queryClient, address.slug);
    onDone();
    return;
  };
  return (
    <>
      <h1 className="text-24 pb-4">{t('editYours')}</h1>
      <PostForm
        words={words}
        onChange={(change) => setWords({ ...words, ...change })}
        submitWord={t('save')}
        onSend={send}
      >
        <Button look="ghost" onClick={onDone}>
          {t('cancel')}
        </Button>
      </PostForm>
    </>
  );
}

const knownTag = (tag: string | null): PostTag | null => postTags.find((one) => one === tag) ?? null;
