import { and, arrayOverlaps, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { user } from '#db/schema/user.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { textQuery } from '../search/text-query.ts';
import type { InvestorListInput } from './investor.input.ts';
import { investorCard } from './investor-card.reads.ts';

const newest: Order = { name: 'investor.newest', columns: [investorProfile.id] };

/** The public directory, newest entries first. */
export async function loadInvestors(db: Database, input: InvestorListInput) {
  const rows = await db
    .select({ ...investorCard, key: keyOf(newest) })
    .from(investorProfile)
    .innerJoin(user, eq(user.id, investorProfile.userId))
    .where(and(investorProfile.isPublic, isNull(user.deletedAt), matches(input), after(newest, input.cursor)))
    .orderBy(...orderBy(newest))
    .limit(input.limit + 1);
  return toPage(newest, rows, input.limit);
}

function matches({ type, sectors, stages, checkSizeMin, checkSizeMax, text }: InvestorListInput): SQL | undefined {
  const asksRange = checkSizeMin !== undefined || checkSizeMax !== undefined;
  return and(
    type && eq(investorProfile.type, type),
    sectors.length > 0 ? arrayOverlaps(investorProfile.sectors, sectors) : undefined,
    stages.length > 0 ? arrayOverlaps(investorProfile.stages, stages) : undefined,
    asksRange
      ? sql`int8range(${investorProfile.checkSizeMin}, ${investorProfile.checkSizeMax}, '[]')
          && int8range(${checkSizeMin ?? null}::bigint, ${checkSizeMax ?? null}::bigint, '[]')`
      : undefined,
    text ? sql`${investorProfile.search} @@ ${textQuery(text)}` : undefined,
  );
}
