import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import { measureNavigations, rowLink } from './navigation.ts';
import { headingFindings, none, sum } from './navigation-findings.ts';

const hoverMs = 100;

/** From the feed to a page whose link was hovered, beside a page that swaps ready DOM. */
export const bench: Bench = {
  promise: '14 navigation, hovered',
  async run(lifetime) {
    const measured = await measureNavigations(
      {
        async approach(page, row) {
          const loaded = page.waitForResponse(/project\.bySlug/).then((response) => response.finished());
          await rowLink(page, row).hover();
          await Promise.all([loaded, pause(hoverMs)]);
        },
        press: (page) => page.mouse.down(),
      },
      lifetime,
    );
    return [
      ...headingFindings(measured, { medianRatio: 1.3 }),
      none('layout shift after the heading', sum(measured.ours.flat().map(({ shift }) => shift))),
      none('requests after the press', sum(measured.requests.map((urls) => urls.length))),
    ];
  },
};
