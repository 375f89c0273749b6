import { expect, test } from 'vitest';
import { hueOf, plateOf } from './plate.ts';

const names = Array.from({ length: 500 }, (_, i) => `project-${i}`);

test('a plate is the same for the same name and stays under 2 KB', () => {
  expect(plateOf('konva')).toBe(plateOf('konva'));
  for (const name of names) {
    const plate = plateOf(name);
    expect(plate.length).toBeGreaterThan(200);
    expect(plate.length).toBeLessThan(2048);
    expect(plate).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('names that differ by a letter look different', () => {
  expect(plateOf('lru')).not.toBe(plateOf('lrt'));
  expect(new Set(names.map(plateOf)).size).toBe(names.length);
});

test('hues are twelve steps, all in use', () => {
  const hues = new Set(names.map(hueOf));
  expect([...hues].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i * 30));
});
