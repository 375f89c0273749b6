import { and, arrayOverlaps, eq, gte, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { movedPerson } from '../profile/earlier-username.reads.ts';
import { person } from '../profile/person.reads.ts';
import { textQuery } from '../search/text-query.ts';
import type { InvestorListInput } from './investor.input.ts';
import type { InvestorPage, OwnInvestorProfile } from './investor.output.ts';
import { entryContent, entryRevision, investorCard } from './investor-card.reads.ts';
import type { InvestorByUsername } from './investor-profile.input.ts';

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

/** One entry of the directory, by whose it is. @throws DomainError INVESTOR_NOT_FOUND, PROFILE_MOVED */
export async function loadInvestor(db: Database, { username }: InvestorByUsername): Promise<InvestorPage> {
  const [found] = await db
    .select({
      ...investorCard,
      person: { ...person, location: user.location, website: user.website },
      joinedAt: iso(user.createdAt),
    })
    .from(investorProfile)
    .innerJoin(user, eq(user.id, investorProfile.userId))
    .where(and(eq(user.username, username), investorProfile.isPublic, isNull(user.deletedAt)));
  if (!found) throw (await movedPerson(db, username)) ?? new DomainError('INVESTOR_NOT_FOUND', { username });
  return found;
}

/** One's own entry, public or not. */
export async function loadOwnInvestorProfile(db: Database, me: { id: string }): Promise<OwnInvestorProfile> {
  const [found] = await db
    .select({ entry: entryContent, revision: entryRevision })
    .from(investorProfile)
    .where(eq(investorProfile.userId, me.id));
  return found ?? { entry: null, revision: null };
}

function matches(input: InvestorListInput): SQL | undefined {
  const { type, sectors, stages, checkSizeMin, checkSizeMax, openToIntros, text } = input;
  return and(
    type && eq(investorProfile.type, type),
    sectors.length > 0 ? arrayOverlaps(investorProfile.sectors, sectors) : undefined,
    stages.length > 0 ? arrayOverlaps(investorProfile.stages, stages) : undefined,
    // Both ends by themselves: of ranges that overlap the database expects one in a hundred, however many there are.
    checkSizeMin === undefined ? undefined : gte(investorProfile.checkSizeMax, checkSizeMin),
    checkSizeMax === undefined ? undefined : lte(investorProfile.checkSizeMin, checkSizeMax),
    openToIntros ? eq(investorProfile.openToIntros, true) : undefined,
    text ? sql`${investorProfile.search} @@ ${textQuery(text)}` : undefined,
  );
}
