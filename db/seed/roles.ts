import { investorApplication, investorProfile } from '../schema/investor.ts';
import { validator } from '../schema/validator.ts';
import { investorTypes, type Sector, type Stage, sectors, stages } from '../vocabulary.ts';
import type { Batch } from './batch.ts';
import { firms, theses, valuesAdded } from './content/investors.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

/** Those who may award badges: every third for all categories, the others for a few; and one who was one of them. */
export function makeValidators(world: World, batch: Batch): void {
  const { people, validators, former, mandates, admin } = world;
  const random = new Random(world.seed, 'validators');
  for (const [k, person] of [...validators, former.person].entries()) {
    const at = new Date(people.joinedAt(person));
    batch.add(validator, {
      id: random.id(at.getTime()),
      userId: people.at(person).id,
      categories: mandates[k] ?? [],
      badgeKinds: [...world.kindsOf(person)],
      // The admin was named by command.
      namedById: person === admin ? null : people.at(admin).id,
      endedAt: person === former.person ? new Date(former.endedAt) : null,
      createdAt: at,
      updatedAt: at,
    });
  }
}

const dayMs = 86_400_000;

const checkSizes = [10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_000_000, 5_000_000] as const;
const countries = ['DE', 'NL', 'GB', 'US', 'PT', 'FR', 'SE', 'KE', 'IN', 'BR', 'CA', 'EE'] as const;

/** Directory entries of the investors, each with the application that led to it. */
export function makeInvestors(world: World, batch: Batch): void {
  for (const [k, person] of world.investors.entries()) {
    const random = new Random(world.seed, `investor${k}`);
    const { id: userId, username, displayName } = world.people.at(person);
    const at = new Date(world.people.joinedAt(person));
    const type = random.pick(investorTypes);
    const firm = random.pick(firms);
    const smallest = random.index(checkSizes.length - 2, 1.4);
    const largest = Math.min(checkSizes.length - 1, smallest + random.int(1, 3));
    const wanted: { sectors: Sector[]; stages: Stage[] } = {
      sectors: random.some(random.int(1, 5), sectors),
      stages: random.some(random.int(1, 3), stages),
    };
    const shared = {
      type,
      company: type === 'organization' || random.chance(0.4) ? firm : '',
      title: type === 'organization' ? random.pick(['Partner', 'Principal', 'Associate']) : 'Angel investor',
      thesis: random.pick(theses),
    };
    batch.add(investorApplication, {
      id: random.id(at.getTime()),
      userId,
      status: 'approved',
      ...shared,
      evidenceUrl: null,
      reason: null,
      statement: 'I have backed small teams for some years and would like to meet more of them here.',
      decidedAt: at,
      createdAt: at,
      updatedAt: at,
    });
    batch.add(investorProfile, {
      id: random.id(at.getTime()),
      userId,
      ...shared,
      name: type === 'organization' ? firm : displayName,
      bio: random.pick(valuesAdded),
      ...wanted,
      countries: random.some(random.int(1, 4), countries),
      checkSizeMin: checkSizes[smallest] ?? checkSizes[0],
      checkSizeMax: checkSizes[largest] ?? checkSizes[0],
      notableInvestments: random.some(random.int(0, 3), firms),
      valueAdded: random.pick(valuesAdded),
      portfolioLinks: [{ label: 'Portfolio', url: `https://${username.replaceAll('_', '-')}.example.org/portfolio` }],
      openToIntros: random.chance(0.85),
      isPublic: random.chance(0.93),
      createdAt: at,
      updatedAt: at,
    });
  }
}

/** Long enough after a rejection to apply again. */
const waitedDays = 45;

/** Who would be an investor too: most wait for their decision, every third was rejected, of these the first long ago. */
export function makeApplications(world: World, batch: Batch): void {
  const { people, investors } = world;
  const wanted = Math.max(6, Math.round(investors.length / 10));
  const others = people.list.flatMap(({ verified }, person) =>
    verified && !world.isInvestor(person) && !world.isValidator(person) ? [person] : [],
  );
  const step = Math.max(1, Math.floor(others.length / wanted));
  for (const [k, person] of others
    .filter((_, at) => at % step === 0)
    .slice(0, wanted)
    .entries()) {
    const random = new Random(world.seed, `application${k}`);
    const isRejected = k % 3 === 2;
    const daysAgo = random.int(1, 12) + (k % 6 === 2 ? waitedDays : 0);
    const at = new Date(Math.max(people.joinedAt(person), world.now - daysAgo * dayMs));
    const type = random.pick(investorTypes);
    batch.add(investorApplication, {
      id: random.id(at.getTime()),
      userId: people.at(person).id,
      status: isRejected ? 'rejected' : 'pending',
      type,
      company: type === 'organization' ? random.pick(firms) : '',
      title: type === 'organization' ? 'Principal' : 'Angel investor',
      thesis: random.pick(theses),
      evidenceUrl: `https://${people.at(person).username.replaceAll('_', '-')}.example.org/portfolio`,
      statement:
        'I have put own money into four small companies, and would like to find the next ones by their evidence.',
      decidedAt: isRejected ? new Date(Math.min(world.now, at.getTime() + dayMs)) : null,
      reason: isRejected
        ? 'The page that you name as evidence says nothing of investments. Apply again with one that does.'
        : null,
      createdAt: at,
      updatedAt: at,
    });
  }
}
