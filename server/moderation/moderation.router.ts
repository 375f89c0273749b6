import { adminRead } from '../admin-read.ts';
import { adminWrite } from '../admin-write.ts';
import { router } from '../trpc.ts';
import { decideAppeal, decideCase, putBack } from './decide.writes.ts';
import { CaseReportsInput, CasesInput, DecideAppeal, DecideCase, PutBack, RemoveProject } from './moderation.input.ts';
import { AppealDecided, CaseDecided, CaseReports, Cases, ProjectRemoved } from './moderation.output.ts';
import { loadCaseReports, loadCases } from './moderation.reads.ts';
import { removeProject } from './remove-project.writes.ts';

/** What admins decide about what people reported. */
export const moderationRouter = router({
  cases: adminRead({ input: CasesInput, output: Cases, load: loadCases }),
  reports: adminRead({ input: CaseReportsInput, output: CaseReports, load: loadCaseReports }),
  decide: adminWrite({ name: 'moderation.decide', input: DecideCase, output: CaseDecided, run: decideCase }),
  decideAppeal: adminWrite({
    name: 'moderation.decideAppeal',
    input: DecideAppeal,
    output: AppealDecided,
    run: decideAppeal,
  }),
  putBack: adminWrite({ name: 'moderation.putBack', input: PutBack, output: CaseDecided, run: putBack }),
  removeProject: adminWrite({
    name: 'moderation.removeProject',
    input: RemoveProject,
    output: ProjectRemoved,
    run: removeProject,
  }),
});
