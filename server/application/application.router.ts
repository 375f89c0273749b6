import { adminRead } from '../admin-read.ts';
import { adminWrite } from '../admin-write.ts';
import { NoInput } from '../no-input.input.ts';
import { personalRead } from '../personal-read.ts';
import { router, verifiedProcedure } from '../trpc.ts';
import { write } from '../write.ts';
import { ApplicationQueue, DecideApplication, SendApplication } from './application.input.ts';
import { ApplicationDecided, ApplicationPage, ApplicationSent, OwnApplication } from './application.output.ts';
import { loadApplications, loadOwnApplication } from './application.reads.ts';
import { decideApplication } from './decide-application.writes.ts';
import { sendApplication } from './send-application.writes.ts';

export const applicationRouter = router({
  mine: personalRead({
    name: 'application.mine',
    input: NoInput,
    output: OwnApplication,
    queries: 1,
    load: loadOwnApplication,
  }),
  send: write({
    name: 'application.send',
    by: verifiedProcedure,
    input: SendApplication,
    output: ApplicationSent,
    run: sendApplication,
  }),
  queue: adminRead({ input: ApplicationQueue, output: ApplicationPage, load: loadApplications }),
  decide: adminWrite({
    name: 'application.decide',
    input: DecideApplication,
    output: ApplicationDecided,
    run: decideApplication,
  }),
});
