import { adminRead } from '../admin-read.ts';
import { adminWrite } from '../admin-write.ts';
import { router, verifiedProcedure } from '../trpc.ts';
import { write } from '../write.ts';
import { FindVotes, RestoreVotes, VoidVotes } from './void.input.ts';
import { FoundVotes, VotesChanged } from './void.output.ts';
import { findVotes } from './void.reads.ts';
import { restoreVotes, voidVotes } from './void.writes.ts';
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

  find: adminRead({ input: FindVotes, output: FoundVotes, load: findVotes }),
  void: adminWrite({ name: 'vote.void', input: VoidVotes, output: VotesChanged, run: voidVotes }),
  restore: adminWrite({ name: 'vote.restore', input: RestoreVotes, output: VotesChanged, run: restoreVotes }),
});
