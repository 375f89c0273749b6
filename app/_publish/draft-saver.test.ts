import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProjectContent } from '#server/project/project-content.input.ts';
import { emptyContent } from './content.ts';
import { DraftSaver, type Saving } from './draft-saver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const titled = (title: string): ProjectContent => ({ ...emptyContent, title });

/** A server that keeps the last, and answers when told to. */
function aServer() {
  const calls: { title: string; revision: number | undefined; key: string }[] = [];
  const waiting: PromiseWithResolvers<void>[] = [];
  const states: Saving['state'][] = [];
  let revision = 0;
  const saver = new DraftSaver({
    draft: null,
    delayMs: 1000,
    onSaving: ({ state }) => states.push(state),
    onSaved: () => {},
    save: async (draft, { title }, key) => {
      calls.push({ title, revision: draft?.revision, key });
      const answered = Promise.withResolvers<void>();
      waiting.push(answered);
      await answered.promise;
      return { slug: 'draft-1', status: 'draft', revision: ++revision, scheduledAt: null };
    },
  });
  const answer = async (error?: unknown) => {
    await vi.advanceTimersByTimeAsync(0);
    const next = waiting.shift();
    if (error) next?.reject(error);
    else next?.resolve();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, calls, states, answer };
}

const refused = (code: string) => Object.assign(new TRPCClientError('no'), { data: { code, message: 'no' } });

test('what is written fast is saved once, and one save is under way at a time', async () => {
  const { saver, calls, answer, states } = aServer();
  for (const title of ['a', 'ab', 'abc']) saver.change(titled(title));
  await vi.advanceTimersByTimeAsync(1000);
  saver.change(titled('abcd'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(calls).toMatchObject([{ title: 'abc', revision: undefined }]);
  await answer();
  expect(calls).toMatchObject([{ title: 'abc' }, { title: 'abcd', revision: 1 }]);
  await answer();
  expect(states.at(-1)).toBe('saved');
});

test('a save whose answer was lost is sent again as it was, with its key, and then what came since', async () => {
  const { saver, calls, answer } = aServer();
  saver.change(titled('first'));
  await vi.advanceTimersByTimeAsync(1000);
  saver.change(titled('second'));
  await answer(new TypeError('fetch failed'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(calls[1]).toEqual(calls[0]);
  await answer();
  expect(calls[2]).toMatchObject({ title: 'second', revision: 1 });
  expect(calls[2]?.key).not.toBe(calls[0]?.key);
});

test('a conflict stops it until it is told to go on', async () => {
  const { saver, calls, answer, states } = aServer();
  saver.change(titled('mine'));
  await vi.advanceTimersByTimeAsync(1000);
  await answer(refused('EDIT_CONFLICT'));
  saver.change(titled('mine, longer'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([calls.length, states.at(-1)]).toEqual([1, 'conflict']);
  saver.goOn();
  await vi.advanceTimersByTimeAsync(1000);
  expect(calls[1]).toMatchObject({ title: 'mine, longer' });
});

test('flush saves at once, and says when it could not', async () => {
  const { saver, answer } = aServer();
  saver.change(titled('now'));
  const saved = saver.flush();
  await answer();
  expect(await saved).toMatchObject({ slug: 'draft-1', revision: 1 });
  saver.change(titled('later'));
  const failed = saver.flush();
  await answer(refused('INVALID_INPUT'));
  expect(await failed).toBeNull();
});
