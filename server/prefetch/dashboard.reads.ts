import { eq, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Database } from '#db/connect.ts';
import { reusingPlans } from '#db/reuse-plans.ts';
import { user } from '#db/schema/user.ts';
import { builtOnce } from '../built-once.ts';
import { DomainError } from '../errors.ts';
import { jsonOf } from '../json.ts';
import type { Dashboard, InvestorPart } from './dashboard.output.ts';
import { adminPart } from './dashboard-admin.reads.ts';
import { investorPart } from './dashboard-investor.reads.ts';
import { loadMatches } from './dashboard-matches.reads.ts';
import { ownPart } from './dashboard-own.reads.ts';
import { validatorPart } from './dashboard-validator.reads.ts';

type Me = { id: string; isValidator: boolean; isInvestor: boolean; isAdmin: boolean };
type Found = Omit<Dashboard, 'investor'> & { investor: Omit<InvestorPart, 'matches' | 'namesSectors'> | null };

/**
 * What waits for a person and how they do, in one statement; beside it what might fit an investor, which needs to know
 * first what they look for: asked for every sector in the same statement, planning it took longer than all the rest.
 */
export async function loadDashboard(db: PostgresJsDatabase, me: Me): Promise<Dashboard> {
  const [found, matches] = await Promise.all([
    reusingPlans(db, (tx) => loadParts(tx, me)),
    me.isInvestor ? loadMatches(db, me.id) : { namesSectors: false, matches: [] },
  ]);
  return { ...found, investor: found.investor && { ...found.investor, ...matches } };
}

async function loadParts(db: Database, { id, isValidator, isInvestor, isAdmin }: Me): Promise<Found> {
  const roles = { isValidator, isInvestor, isAdmin };
  const statement = builtOnce(`dashboard ${JSON.stringify(roles)}`, () => statementOf(db, roles));
  const [row] = await db.execute<{ found: Found }>(statement({ id }));
  if (!row) throw new DomainError('UNAUTHORIZED');
  return row.found;
}

function statementOf(db: Database, roles: Omit<Me, 'id'>): SQL {
  const id = sql.placeholder('id');
  return sql`select ${jsonOf(partsOf(db, { id, ...roles }))} as found from ${user} where ${eq(user.id, id)}`;
}

/** Each part by its name; those of roles that the person has not are null and cost nothing. */
const partsOf = (db: Database, me: Omit<Me, 'id'> & { id: Placeholder }): Record<keyof Dashboard, SQL> => ({
  own: ownPart(db, me.id),
  validator: me.isValidator ? validatorPart(db, me.id) : sql`null`,
  investor: me.isInvestor ? investorPart(db, me.id) : sql`null`,
  admin: me.isAdmin ? adminPart(db) : sql`null`,
});
