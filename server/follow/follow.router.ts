import { personalRead } from '../personal-read.ts';
import { builderProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { FollowOf, SetFollow } from './follow.input.ts';
import { Followed, FollowsOf } from './follow.output.ts';
import { loadFollowsOf } from './follow.reads.ts';
import { setFollow } from './follow.writes.ts';

export const followRouter = router({
  of: personalRead({ name: 'follow.of', input: FollowOf, output: FollowsOf, queries: 1, load: loadFollowsOf }),
  set: write({ name: 'follow.set', by: builderProcedure, input: SetFollow, output: Followed, run: setFollow }),
});
