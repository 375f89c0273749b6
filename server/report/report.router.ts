import { personalRead } from '../personal-read.ts';
import { builderProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { appealCase } from './appeal.writes.ts';
import { Appeal, OwnListInput, SendReport } from './report.input.ts';
import { Appealed, OwnCases, OwnReports, ReportSent } from './report.output.ts';
import { loadOwnCases, loadOwnReports } from './report.reads.ts';
import { sendReport } from './report.writes.ts';

export const reportRouter = router({
  send: write({
    name: 'report.send',
    by: builderProcedure,
    input: SendReport,
    output: ReportSent,
    limit: 'report',
    run: sendReport,
  }),
  /** What was decided about one's own. */
  cases: personalRead({ name: 'report.cases', input: OwnListInput, output: OwnCases, queries: 1, load: loadOwnCases }),
  /** What one reported. */
  sent: personalRead({
    name: 'report.sent',
    input: OwnListInput,
    output: OwnReports,
    queries: 1,
    load: loadOwnReports,
  }),
  appeal: write({ name: 'report.appeal', by: builderProcedure, input: Appeal, output: Appealed, run: appealCase }),
});
