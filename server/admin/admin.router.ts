import { adminRead } from '../admin-read.ts';
import { adminWrite } from '../admin-write.ts';
import { router } from '../trpc.ts';
import { grantAdmin, revokeAdmin } from './admin-role.writes.ts';
import { AuditInput } from './audit.input.ts';
import { AuditPage } from './audit.output.ts';
import { loadAudit } from './audit.reads.ts';
import { handOver } from './hand-over.writes.ts';
import {
  GrantAdmin,
  HandOver,
  LiftSuspension,
  PeopleInput,
  PersonInput,
  RevokeAdmin,
  SignOutEverywhere,
  Suspend,
} from './people.input.ts';
import { PeoplePage, PersonDetail, PersonDone } from './people.output.ts';
import { loadPeople, loadPerson } from './people.reads.ts';
import { signOutEverywhere } from './sign-out.writes.ts';
import { liftSuspension, suspend } from './suspend.writes.ts';

export const adminRouter = router({
  people: adminRead({ input: PeopleInput, output: PeoplePage, load: loadPeople }),
  person: adminRead({ input: PersonInput, output: PersonDetail, load: loadPerson }),
  audit: adminRead({ input: AuditInput, output: AuditPage, load: loadAudit }),
  grant: adminWrite({ name: 'admin.grant', input: GrantAdmin, output: PersonDone, run: grantAdmin }),
  revoke: adminWrite({
    name: 'admin.revoke',
    input: RevokeAdmin,
    output: PersonDone,
    endsAdmins: true,
    run: revokeAdmin,
  }),
  suspend: adminWrite({
    name: 'admin.suspend',
    input: Suspend,
    output: PersonDone,
    endsAdmins: true,
    run: suspend,
  }),
  lift: adminWrite({ name: 'admin.lift', input: LiftSuspension, output: PersonDone, run: liftSuspension }),
  handOver: adminWrite({ name: 'admin.handOver', input: HandOver, output: PersonDone, run: handOver }),
  signOut: adminWrite({ name: 'admin.signOut', input: SignOutEverywhere, output: PersonDone, run: signOutEverywhere }),
});
