import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { toggle } from './counted-switch.ts';

/** A switch in a page that shows it, and the server that answers when it is told to. */
function world() {
  const queryClient = new QueryClient();
  const asked: boolean[] = [];
  const shown: string[] = [];
  const answers: PromiseWithResolvers<number>[] = [];
  let now = { isOn: false, count: 5 };
  let retry = () => {};
  const press = () =>
    toggle(queryClient, 'follow:ada', {
      ...now,
      send: (isOn) => {
        asked.push(isOn);
        const answer = Promise.withResolvers<number>();
        answers.push(answer);
        return answer.promise;
      },
      show: ({ isOn, count }) => {
        now = { isOn, count };
        shown.push(`${isOn ? 'on' : 'off'} ${count}`);
      },
      failed: (error, again) => {
        shown.push((error as Error).message);
        retry = again;
      },
    });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { asked, shown, answers, press, settle, retry: () => retry(), now: () => now };
}

test('it shows at once, and the count that the server gives afterwards', async () => {
  const { press, settle, answers, now } = world();
  press();
  expect(now()).toEqual({ isOn: true, count: 6 });
  await settle();
  answers[0]?.resolve(9);
  await settle();
  expect(now()).toEqual({ isOn: true, count: 9 });
});

test('of quick presses one is sent at a time, the last, and nothing flickers', async () => {
  const { press, settle, asked, answers, shown, now } = world();
  press();
  await settle();
  press();
  press();
  press();
  expect(asked).toEqual([true]);
  answers[0]?.resolve(6);
  await settle();
  expect(asked).toEqual([true, false]);
  expect(shown.at(-1)).toBe('off 5');
  answers[1]?.resolve(5);
  await settle();
  expect([asked, now()]).toEqual([[true, false], { isOn: false, count: 5 }]);
  expect(shown.slice(3).every((one) => one === 'off 5')).toBe(true);
});

test('what fails is as it was, and can be wished again', async () => {
  const { press, settle, asked, answers, shown, retry, now } = world();
  press();
  await settle();
  answers[0]?.reject(new Error('lost'));
  await settle();
  expect(shown).toEqual(['on 6', 'off 5', 'lost']);
  retry();
  await settle();
  answers[1]?.resolve(6);
  await settle();
  expect([asked, now()]).toEqual([[true, true], { isOn: true, count: 6 }]);
});
