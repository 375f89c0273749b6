import { NoInput } from '../no-input.input.ts';
import { personalRead } from '../personal-read.ts';
import { builderProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { SetWatch } from './watch.input.ts';
import { Watch, Watches } from './watch.output.ts';
import { loadWatches } from './watch.reads.ts';
import { setWatch } from './watch.writes.ts';

export const watchRouter = router({
  list: personalRead({ name: 'watch.list', input: NoInput, output: Watches, queries: 1, load: loadWatches }),
  set: write({ name: 'watch.set', by: builderProcedure, input: SetWatch, output: Watch, run: setWatch }),
});
