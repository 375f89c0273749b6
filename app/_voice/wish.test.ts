import { expect, test } from 'vitest';
import { Waiting } from '#app/_outbox/waiting.ts';
import { Wish } from './wish.ts';

type Vote = -1 | 0 | 1;

/** A wish whose sending does what the list says, one after the other. */
function wishThat(...sends: ((value: Vote) => Promise<Vote>)[]) {
  const failures: unknown[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const wish = new Wish<Vote>(0, {
    turn: (job) => {
      const next = turn.then(job);
      turn = next;
      return next;
    },
    send: (value) => sends.shift()?.(value) ?? Promise.reject(new Error('not asked for')),
    show: () => {},
    failed: (error) => failures.push(error),
  });
  wish.known = 0;
  return { wish, failures };
}

const kept = () => Promise.reject(new Waiting(false));
const undone = () => Promise.reject(new Waiting(true));

test('what waits in the outbox stays shown until it was sent', async () => {
  const { wish, failures } = wishThat(kept);
  await wish.want(1);
  expect([wish.shown, wish.isPending]).toEqual([1, true]);
  wish.arrived(1);
  expect([wish.shown, wish.known, wish.isPending]).toEqual([1, 1, false]);
  expect(failures).toEqual([]);
});

test('a change of mind goes to the outbox too, even back to how it was', async () => {
  const { wish } = wishThat(kept, undone);
  await wish.want(1);
  await wish.want(0);
  expect([wish.shown, wish.isPending]).toEqual([0, false]);
});

test('the answer to an older wish does not take the newer one from sight', async () => {
  const { wish } = wishThat(kept, kept);
  await wish.want(1);
  await wish.want(-1);
  wish.arrived(1);
  expect([wish.shown, wish.isPending]).toEqual([-1, true]);
  wish.arrived(-1);
  expect([wish.shown, wish.isPending]).toEqual([-1, false]);
});

test('what the server will not take is as it was, unless something else is wanted by then', async () => {
  const { wish } = wishThat(kept, kept);
  await wish.want(1);
  await wish.want(-1);
  wish.refused(1);
  expect(wish.shown).toBe(-1);
  wish.refused(-1);
  expect([wish.shown, wish.isPending]).toEqual([0, false]);
});

test('what waits since an earlier page shows again and takes a change of mind', async () => {
  const { wish } = wishThat(kept);
  wish.known = undefined;
  wish.awaits(1);
  expect(wish.shown).toBe(1);
  await wish.want(0);
  expect([wish.shown, wish.isPending]).toEqual([0, true]);
});
