import { adminRead } from '../admin-read.ts';
import { adminWrite } from '../admin-write.ts';
import { router } from '../trpc.ts';
import { assign } from './assign.writes.ts';
import { Assign, AssignmentListInput, CandidatesInput, WithdrawAssignment } from './assignment.input.ts';
import { Assigned, AssignmentPage, AssignmentWithdrawn, CandidatePage } from './assignment.output.ts';
import { loadAssignments, loadCandidates } from './assignment.reads.ts';
import { withdrawAssignment } from './assignment.writes.ts';

/** Who looks at what, as admins decide. */
export const assignmentRouter = router({
  list: adminRead({ input: AssignmentListInput, output: AssignmentPage, load: loadAssignments }),
  candidates: adminRead({ input: CandidatesInput, output: CandidatePage, load: loadCandidates }),
  assign: adminWrite({ name: 'assignment.assign', input: Assign, output: Assigned, run: assign }),
  withdraw: adminWrite({
    name: 'assignment.withdraw',
    input: WithdrawAssignment,
    output: AssignmentWithdrawn,
    run: withdrawAssignment,
  }),
});
