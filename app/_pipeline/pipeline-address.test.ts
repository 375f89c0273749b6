import { expect, test } from 'vitest';
import { pipelineAddress, pipelineHref } from './pipeline-address.ts';

test.each([
  ['/pipeline', {}],
  ['/pipeline?stage=passed&cursor=x', { stage: 'passed', cursor: 'x' }],
] as const)('%s is read and written', (href, address) => {
  expect(pipelineAddress(new URL(href, 'http://here').searchParams)).toEqual(address);
  expect(pipelineHref(address)).toBe(href);
});

test('a stage that there is not is left out', () => {
  expect(pipelineAddress(new URLSearchParams('stage=married'))).toEqual({});
});
