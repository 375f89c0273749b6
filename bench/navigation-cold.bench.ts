import type { Bench } from './bench.ts';
import { measureNavigations, rowLink } from './navigation.ts';
import { headingFindings, p95 } from './navigation-findings.ts';

/** From the feed to a page whose link was pressed without a hover: its heading out of the row, the rest by one request. */
export const bench: Bench = {
  promise: '15 navigation, not hovered',
  async run(lifetime) {
    const measured = await measureNavigations(
      { press: (page, row) => rowLink(page, row).dispatchEvent('mousedown', { button: 0, detail: 1 }) },
      lifetime,
    );
    const requests = measured.requests.map((urls) => urls.length);
    const whole = measured.ours.map((presses) => p95(presses.map(({ toWholeMs }) => toWholeMs)));
    return [
      ...headingFindings(measured, {}),
      {
        name: 'press → whole page painted, p95',
        ours: { rounds: whole, unit: 'ms' },
        wished: 'low',
        budget: '< 100 ms',
        isKept: p95(measured.ours.flat().map(({ toWholeMs }) => toWholeMs)) < 100,
      },
      {
        name: 'requests of a press, at most',
        ours: { rounds: [Math.max(...requests)], unit: '' },
        wished: 'low',
        budget: 'exactly 1',
        isKept: requests.every((count) => count === 1),
      },
    ];
  },
};
