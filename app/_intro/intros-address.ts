import { introStatuses } from '#db/vocabulary.ts';
import type { introBoxes } from '#server/intro/intro.input.ts';
import type { Intro } from '#server/intro/intro.output.ts';

export type IntroBox = (typeof introBoxes)[number];
export type IntroStatus = Intro['status'];

/** Which requests, and where the list begins: all that one has received when nothing is said. */
export type IntrosAddress = { box?: IntroBox; status?: IntroStatus; cursor?: string };

/** In the order of the tabs. */
export const boxes: IntroBox[] = ['received', 'sent'];

/** Reads an address; what is not a valid choice, or is the default, is left out. */
export function introsAddress(params: URLSearchParams): IntrosAddress {
  const status = introStatuses.find((name) => name === params.get('status'));
  const cursor = params.get('cursor')?.slice(0, 300);
  return { ...(params.get('box') === 'sent' && { box: 'sent' }), ...(status && { status }), ...(cursor && { cursor }) };
}

export function introsHref({ box, status, cursor }: IntrosAddress): string {
  const params = new URLSearchParams({
    ...(box === 'sent' && { box }),
    ...(status && { status }),
    ...(cursor && { cursor }),
  });
  return params.size > 0 ? `/intros?${params}` : '/intros';
}
