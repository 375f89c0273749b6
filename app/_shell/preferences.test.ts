import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { storage } from '#app/_device/testing/storage.ts';
import { startPreferences } from './preferences.ts';
import { switchContrast, switchTheme } from './theme-button.tsx';

let dataset: Record<string, string>;
let wishes: string[];

beforeEach(() => {
  wishes = [];
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: wishes.includes(query) }));
  open();
});
afterEach(() => vi.unstubAllGlobals());

/** Another page: its root has nothing until the line in its head has run. */
function open() {
  dataset = {};
  vi.stubGlobal('document', { documentElement: { dataset } });
  Function(startPreferences)();
}

test.each([
  { of: 'theme', wish: '(prefers-color-scheme: dark)', press: switchTheme, usual: 'light', wished: 'dark' },
  { of: 'contrast', wish: '(prefers-contrast: more)', press: switchContrast, usual: 'normal', wished: 'more' },
])('$of: against the system it is remembered, as the system it follows again', ({ of, wish, press, usual, wished }) => {
  press();
  open();
  expect(dataset).toEqual({ [of]: wished });
  press();
  open();
  expect(dataset).toEqual({});
  wishes = [wish];
  press();
  open();
  expect(dataset).toEqual({ [of]: usual });
  press();
  expect([dataset, Object.keys(localStorage)]).toEqual([{}, []]);
});
