import { router, verifiedProcedure } from '../trpc.ts';
import { write } from '../write.ts';
import { CastVote } from './vote.input.ts';
import { VoteCast } from './vote.output.ts';
import { castVote } from './vote.writes.ts';

export const voteRouter = router({
  cast: write({
    name: 'vote.cast',
    by: verifiedProcedure,
    input: CastVote,
    output: VoteCast,
    limit: 'vote',
    run: castVote,
  }),
});
