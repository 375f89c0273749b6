import { afterEach, expect, test, vi } from 'vitest';
import { noteAnswered, noteUnanswered } from '#app/_device/reach.ts';
import { goOnOnceReached } from './go-on.ts';

afterEach(() => {
  noteAnswered();
  vi.unstubAllGlobals();
});

test('the page goes on by itself once Prova answers again, unless something is open there', () => {
  const replace = vi.fn();
  let open: object | null = {};
  vi.stubGlobal('location', { replace });
  vi.stubGlobal('document', { querySelector: () => open });
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
  const end = goOnOnceReached('/saved');
  const comeBack = () => {
    noteUnanswered();
    noteAnswered();
  };
  noteAnswered();
  comeBack();
  expect(replace).not.toHaveBeenCalled();
  open = null;
  comeBack();
  expect(replace.mock.calls).toEqual([['/saved']]);
  end();
  comeBack();
  expect(replace).toHaveBeenCalledTimes(1);
});
