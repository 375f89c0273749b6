import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { investorProfile, investorTally } from '#db/schema/investor.ts';
import { anInvestor } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { InvestorListInput } from './investor.input.ts';
import { loadInvestors } from './investor.reads.ts';
import { loadInvestorStats } from './investor-stats.reads.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await anInvestor(db, {
    name: 'Small',
    checkSizeMin: 10_000,
    checkSizeMax: 25_000,
    sectors: ['ai'],
    stages: ['seed'],
  });
  await anInvestor(db, {
    name: 'Large',
    type: 'organization',
    company: 'Müller & Co',
    checkSizeMin: 500_000,
    checkSizeMax: 9_000_000_000,
    sectors: ['ai', 'data'],
    stages: ['growth'],
  });
  await anInvestor(db, {
    name: 'Wide',
    checkSizeMin: 0,
    checkSizeMax: 1_000_000,
    sectors: ['health'],
    bio: 'Patient.',
  });
  await anInvestor(db, { name: 'Hidden', sectors: ['ai'], isPublic: false });
});
afterAll(() => database.drop());

const names = async (input: object) => {
  const { items } = await loadInvestors(database.db, InvestorListInput.parse(input));
  return items.map(({ name }) => name).sort();
};

test.each<[object, string[]]>([
  [{}, ['Large', 'Small', 'Wide']],
  [{ type: 'organization' }, ['Large']],
  [{ sectors: ['data', 'health'] }, ['Large', 'Wide']],
  [{ stages: ['seed'] }, ['Small']],
  [{ text: 'muller' }, ['Large']],
  [{ text: 'patient' }, ['Wide']],
  [{ text: 'smal' }, ['Small']],
  // Ranges match where they overlap, be it in one dollar.
  [{ checkSizeMin: 25_000, checkSizeMax: 30_000 }, ['Small', 'Wide']],
  [{ checkSizeMin: 25_001, checkSizeMax: 30_000 }, ['Wide']],
  [{ checkSizeMin: 1_000_001 }, ['Large']],
  [{ checkSizeMax: 9_999 }, ['Wide']],
  [{ checkSizeMin: 2_000_000, checkSizeMax: 3_000_000, sectors: ['ai'] }, ['Large']],
])('%j gives %j', async (input, expected) => {
  expect(await names(input)).toEqual(expected);
});

test('the statistics count the public entries, every name with its number', async () => {
  const { count, byType, bySector, byStage, byCheckSize } = await loadInvestorStats(database.db);
  expect(count).toBe(3);
  expect(byType).toEqual([
    { name: 'individual', count: 2 },
    { name: 'organization', count: 1 },
  ]);
  expect(bySector.find(({ name }) => name === 'ai')?.count).toBe(2);
  expect(byStage.find(({ name }) => name === 'series-b')?.count).toBe(0);
  expect(byCheckSize).toEqual([
    { min: 0, max: 25_000, count: 2 },
    { min: 25_000, max: 100_000, count: 2 },
    { min: 100_000, max: 500_000, count: 1 },
    { min: 500_000, max: 2_000_000, count: 2 },
    { min: 2_000_000, max: null, count: 1 },
  ]);
});

test('what moves no count waits for nobody who moves one, and what moves some takes only those', async () => {
  const { db } = database;
  const { id } = await anInvestor(db, { name: 'Busy', isPublic: true, sectors: ['ai'], stages: ['seed'] });
  const ofBusy = eq(investorProfile.id, id);
  await db.transaction(async (holder) => {
    // As somebody does whose entry comes or goes.
    await holder.select().from(investorTally).where(eq(investorTally.facet, 'all')).for('update');
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local lock_timeout = '2s'`);
      await tx.update(investorProfile).set({ answerRate: 0.5, medianAnswerSeconds: 60 }).where(ofBusy);
      await tx
        .update(investorProfile)
        .set({ sectors: ['health'] })
        .where(ofBusy);
    });
  });
  const { bySector, count } = await loadInvestorStats(db);
  expect([count, ...['ai', 'health'].map((one) => bySector.find(({ name }) => name === one)?.count)]).toEqual([
    4, 2, 2,
  ]);
  await db.delete(investorProfile).where(ofBusy);
  expect((await loadInvestorStats(db)).count).toBe(3);
});
