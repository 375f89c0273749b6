import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { waitingQuery } from '#app/_outbox/waiting-query.ts';
import type { Comment, CommentWritten } from '#server/comment/comment.output.ts';
import { type CommentEdit, editRefused, showEdit, showEdited } from './edit-comment.ts';
import { editOf, isEditOf } from './pending.ts';

const before = { body: 'Before', editedAt: null };
const edit = (value: string): CommentEdit => ({ slug: 'tone', id: 'c', value, from: before });
const comment = (fields: Partial<Comment>): Comment => ({
  ...{ id: 'c', parentId: null, depth: 1, author: null, upCount: 0, downCount: 0, ...before },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', deleted: false, hidden: false },
  ...fields,
});

/** A page that shows one comment. */
function aPage() {
  const queryClient = new QueryClient();
  const put = (fields: Partial<Comment>) => queryClient.setQueryData(['page'], { comments: [comment(fields)] });
  put({});
  const shown = () => queryClient.getQueryData<{ comments: Comment[] }>(['page'])?.comments[0];
  return { queryClient, put, shown };
}

test('an edit shows at once, and the old words again where it was not taken', () => {
  const { queryClient, shown } = aPage();
  showEdit(queryClient, edit('After'), 0);
  expect(shown()).toMatchObject({ body: 'After', editedAt: '1970-01-01T00:00:00.000Z' });
  editRefused(queryClient, edit('After'), 'No.');
  expect(shown()).toMatchObject(before);
});

test('an edit that goes takes nothing from what was read of another one', () => {
  const { queryClient, put, shown } = aPage();
  showEdit(queryClient, edit('After'), 0);
  editRefused(queryClient, edit('After'), 'It has been changed elsewhere since you opened it.');
  put({ body: 'From elsewhere' });
  editRefused(queryClient, edit('After'), null);
  expect(shown()).toMatchObject({ body: 'From elsewhere' });
});

test('what was written over an edit that was taken stays in sight while it waits', () => {
  const { queryClient, shown } = aPage();
  const waits = { key: 'b', person: 'ada', kind: 'comment-edit', thing: 'comment:c', at: 5, sent: false };
  const later: WaitingWrite = { ...waits, input: edit('Later'), problem: null };
  queryClient.setQueryData(waitingQuery().queryKey, [later]);
  const answer = { comment: comment({ body: 'After' }), standing: { slug: 'tone' } } as unknown as CommentWritten;
  showEdited(queryClient, edit('After'), answer);
  expect(shown()).toMatchObject({ body: 'Later' });
});

test('a vote that waits on a comment is not taken for other words', () => {
  expect(isEditOf('c', editOf('c'))).toBe(true);
  expect(isEditOf('c', { kind: 'comment-vote', thing: 'comment:c' })).toBe(false);
  expect(isEditOf('c', editOf('d'))).toBe(false);
});
