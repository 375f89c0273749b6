import { eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { jsonOf } from '../json.ts';
import type { Dashboard } from './dashboard.output.ts';
import { adminPart } from './dashboard-admin.reads.ts';
import { type FoundInvestor, investorPart, rankMatches } from './dashboard-investor.reads.ts';
import { ownPart } from './dashboard-own.reads.ts';
import { validatorPart } from './dashboard-validator.reads.ts';

type Me = { id: string; isValidator: boolean; isInvestor: boolean; isAdmin: boolean };
type Found = Omit<Dashboard, 'investor'> & { investor: FoundInvestor | null };

/** What waits for a person and how they do, in one statement. */
export async function loadDashboard(db: Database, me: Me): Promise<Dashboard> {
  const [row] = await db.execute<{ found: Found }>(
    sql`select ${jsonOf(dashboardParts(db, me))} as found from ${user} where ${eq(user.id, me.id)}`,
  );
  if (!row) throw new DomainError('UNAUTHORIZED');
  return { ...row.found, investor: row.found.investor && rankMatches(row.found.investor) };
}

/** Each part by its name; those of roles that the person has not are null and cost nothing. */
function dashboardParts(db: Database, me: Me): Record<keyof Dashboard, SQL> {
  return {
    own: ownPart(db, me.id),
    validator: me.isValidator ? validatorPart(db, me.id) : sql`null`,
    investor: me.isInvestor ? investorPart(db, me.id) : sql`null`,
    admin: me.isAdmin ? adminPart(db) : sql`null`,
  };
}
