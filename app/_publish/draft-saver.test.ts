import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Waiting } from '#app/_outbox/waiting.ts';
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
  const hurried = vi.fn();
  let revision = 0;
  const saver = new DraftSaver({
    draft: null,
    delayMs: 1000,
    onSaving: ({ state }) => states.push(state),
    onSaved: () => {},
    hurry: async () => hurried(),
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
  return { saver, calls, states, answer, hurried };
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

const made = { slug: 'draft-1', status: 'draft', revision: 1, scheduledAt: null } as const;

test('what waits in the outbox is not sent from here, and counts as saved once that says so', async () => {
  const { saver, calls, states, answer, hurried } = aServer();
  saver.change(titled('on a train'));
  await vi.advanceTimersByTimeAsync(1000);
  await answer(new Waiting(false));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([calls.length, states.at(-1)]).toEqual([1, 'kept']);
  expect(await saver.flush()).toBeNull();
  hurried.mockImplementation(() => saver.taken(made, titled('on a train')));
  expect(await saver.flush()).toEqual(made);
  expect([calls.length, states.at(-1)]).toEqual([1, 'saved']);
});

test('what is written while an earlier state waits goes there too, under a key of its own', async () => {
  const { saver, calls, states, answer } = aServer();
  saver.change(titled('first'));
  await vi.advanceTimersByTimeAsync(1000);
  saver.change(titled('second'));
  await answer(new Waiting(false));
  await answer(new Waiting(false));
  expect(calls.map(({ title }) => title)).toEqual(['first', 'second']);
  expect(calls[1]?.key).not.toBe(calls[0]?.key);
  saver.change(titled('third'));
  saver.taken(made, titled('second'));
  await vi.advanceTimersByTimeAsync(1000);
  await answer();
  expect(calls.at(-1)).toMatchObject({ title: 'third', revision: 1 });
  expect(states.at(-1)).toBe('saved');
});

test('what the outbox was refused stays, and is saved over what there is once its writer insists', async () => {
  const { saver, calls, states, answer } = aServer();
  saver.change(titled('mine'));
  await vi.advanceTimersByTimeAsync(1000);
  await answer(new Waiting(false));
  saver.refused(titled('mine'), { code: 'EDIT_CONFLICT', message: '', mayHelp: false, revision: 4 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([calls.length, states.at(-1)]).toEqual([1, 'conflict']);
  saver.goOn();
  await vi.advanceTimersByTimeAsync(1000);
  expect(calls.at(-1)).toMatchObject({ title: 'mine' });
});

test('what an earlier page had sent is asked for again by its key, and what came since is a change of that', async () => {
  const { saver, calls, answer } = aServer();
  saver.resend({ content: titled('first'), key: 'of-before' });
  expect([saver.isUnsaved, saver.sent?.key]).toEqual([true, 'of-before']);
  saver.change(titled('second'));
  await vi.advanceTimersByTimeAsync(1000);
  await answer();
  await answer();
  expect(calls).toMatchObject([
    { title: 'first', revision: undefined, key: 'of-before' },
    { title: 'second', revision: 1 },
  ]);
  expect(saver.isUnsaved).toBe(false);
});

test('what was sent, and not changed since, is not sent once more as a change', async () => {
  const { saver, calls, answer } = aServer();
  saver.resend({ content: titled('first'), key: 'of-before' });
  saver.change(titled('first'));
  await vi.advanceTimersByTimeAsync(1000);
  await answer();
  await vi.advanceTimersByTimeAsync(1000);
  expect(calls).toHaveLength(1);
});

test('what was discarded in the outbox is not saved when the form is left', async () => {
  const { saver, calls, answer } = aServer();
  saver.change(titled('mine'));
  await vi.advanceTimersByTimeAsync(1000);
  await answer(new Waiting(false));
  saver.refused(titled('mine'), { code: 'EDIT_CONFLICT', message: '', mayHelp: false });
  saver.letGo();
  await saver.flush();
  expect(calls).toHaveLength(1);
});
