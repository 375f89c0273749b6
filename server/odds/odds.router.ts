import { router } from '../trpc.ts';
import { visitorTells } from '../visitor-tells.ts';
import { Told } from './told.input.ts';
import { Heard } from './told.output.ts';
import { addTellings, waysOf } from './told.writes.ts';

export const oddsRouter = router({
  /** Of what browsers loaded ahead, and where their readers went. */
  tell: visitorTells({
    name: 'odds.tell',
    input: Told,
    output: Heard,
    answer: { isHeard: true },
    onceADay: waysOf,
    add: (tx, told) =>
      addTellings(
        tx,
        told.map(({ day, input, firsts }) => ({ day, told: input, ways: firsts })),
      ),
  }),
});
