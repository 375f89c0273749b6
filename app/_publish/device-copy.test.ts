import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyContent } from './content.ts';
import { keepOnDevice, moveOnDevice } from './device-copy.ts';
import { keptOnDevice } from './kept-copy.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

const copy = (title: string) => ({ content: { ...emptyContent, title }, revision: 3 });

test('what was kept of a project goes with it to its new name', () => {
  keepOnDevice('ada', 'old', copy('Mine'));
  moveOnDevice('ada', 'old', 'new');
  expect(keptOnDevice('ada', 'old')).toBeUndefined();
  expect(keptOnDevice('ada', 'new')).toMatchObject(copy('Mine'));
});

test('it takes the place of nothing that is kept there', () => {
  keepOnDevice('ada', 'old', copy('From one tab'));
  keepOnDevice('ada', 'new', copy('From another'));
  moveOnDevice('ada', 'old', 'new');
  expect(keptOnDevice('ada', 'old')).toMatchObject(copy('From one tab'));
  expect(keptOnDevice('ada', 'new')).toMatchObject(copy('From another'));
});

test('what had set out is kept with its key; what is no such thing is left out', () => {
  const sent = { content: { ...emptyContent, title: 'Sent' }, key: 'k' };
  keepOnDevice('ada', null, { ...copy('Mine'), sent });
  expect(keptOnDevice('ada', null)).toEqual({ ...copy('Mine'), sent });
  localStorage.setItem('prova.project.ada.new', JSON.stringify({ ...copy('Mine'), sent: 'k' }));
  expect(keptOnDevice('ada', null)).toEqual(copy('Mine'));
});
