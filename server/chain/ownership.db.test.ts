import { eq, isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { chainModerator } from '#db/schema/chain.ts';
import { mail } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aModeratedChain } from '../testing/chains.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { whileOpen } from '../testing/while-open.ts';
import { loadChain } from './chain.reads.ts';
import { removeModerator } from './moderators.writes.ts';
import { takeChainOver, takeOfferBack } from './ownership.writes.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

const member = async (values: Parameters<typeof aMember>[1] = {}) => {
  const made = await aMember(database.db, values);
  return { ...made, ...caller(api, made.cookie) };
};
type Member = Awaited<ReturnType<typeof member>>;

/** A chain of somebody's, who offers it to its moderator. */
const offer = async () => {
  const [owner, heir] = [await member(), await member()];
  const { id, slug } = await aModeratedChain(database.db, {
    ...{ ownerId: owner.id, moderatorId: heir.id, name: 'Compilers' },
  });
  expect((await owner.mutate('chain.offer', { slug, username: heir.username })).status).toBe(200);
  return { owner, heir, id, slug };
};
const runBy = async (slug: string) => {
  const { owner, moderators } = await loadChain(database.db, { slug });
  return { owner: owner.username, moderators: moderators.map(({ username }) => username) };
};
const offerOf = async ({ query }: Member) => {
  const { items } = (await query('chain.mine')).data as { items: { offer: object | null }[] };
  return items[0]?.offer;
};
const newsOf = async ({ query }: Member) => (await query('notification.list')).data;
const openOffers = () => database.db.$count(chainModerator, isNotNull(chainModerator.offeredAt));
const reason = 'Has not been here for a year.';

test('a moderator is offered a chain, told so, and takes it over; its former owner moderates it, and all see it at once', async () => {
  const { owner, heir, slug } = await offer();
  const open = { to: { username: heir.username }, at: expect.any(String) };
  for (const one of [owner, heir]) expect(await offerOf(one)).toMatchObject(open);
  expect(await newsOf(heir)).toMatchObject({
    items: [{ kind: 'chain', says: 'offers you the ownership of', about: 'Compilers', path: `/chains/${slug}` }],
  });
  expect(await database.db.select().from(mail).where(eq(mail.userId, heir.id))).toHaveLength(1);
  await api(`/api/chains/${slug}`);
  const { status, version } = await heir.mutate('chain.takeOver', { slug });
  expect(status).toBe(200);
  const seen = await api(`/api/chains/${slug}`, { headers: { 'x-prova-version': `${version}` } });
  expect(await seen.json()).toMatchObject({
    owner: { username: heir.username },
    moderators: [{ username: owner.username }],
  });
  expect((await caller(api).query('chain.log', { slug }, { 'x-prova-version': `${version}` })).data).toMatchObject({
    items: [
      {
        action: 'take-over',
        subject: { kind: 'user', name: owner.username },
        moderator: { username: heir.username },
      },
    ],
  });
  expect(await newsOf(owner)).toMatchObject({ items: [{ says: 'is now the owner of', about: 'Compilers' }] });
  expect((await owner.query('chain.mine')).data).toMatchObject({ items: [{ slug, role: 'moderator', offer: null }] });
  expect((await heir.query('chain.mine')).data).toMatchObject({ items: [{ slug, role: 'owner', offer: null }] });
  expect(await owner.mutate('chain.delete', { slug })).toMatchObject({ error: { code: 'NOT_CHAIN_OWNER' } });
  expect((await owner.mutate('chain.leave', { slug })).status).toBe(200);
});

test('only a moderator who could make a chain is offered one, and one at a time', async () => {
  const { owner, heir, id, slug } = await offer();
  const [stranger, other] = [await member(), await member()];
  const unconfirmed = await member({ emailVerified: false });
  for (const { id: userId } of [other, unconfirmed])
    await database.db.insert(chainModerator).values({ chainId: id, userId });
  const offerTo = ({ username }: Member) => owner.mutate('chain.offer', { slug, username });
  expect(await offerTo(stranger)).toMatchObject({ error: { code: 'NOT_A_MODERATOR', field: 'username' } });
  expect(await offerTo(owner)).toMatchObject({ error: { code: 'NOT_A_MODERATOR' } });
  expect(await offerTo(unconfirmed)).toMatchObject({ error: { code: 'CANNOT_OWN' } });
  expect(await offerTo(other)).toMatchObject({ error: { code: 'OFFER_OPEN' } });
  expect((await offerTo(heir)).status).toBe(200);
  expect(await heir.mutate('chain.offer', { slug, username: other.username })).toMatchObject({
    error: { code: 'NOT_CHAIN_OWNER' },
  });
  expect(await offerOf(other)).toBeNull();
  expect(await other.mutate('chain.takeOver', { slug })).toMatchObject({ error: { code: 'OFFER_NOT_FOUND' } });
  expect((await newsOf(heir)) as object).toMatchObject({ items: [{ actorCount: 1 }] });
});

test('an offer is declined, or taken back, and the other is told; then it cannot be accepted', async () => {
  const { owner, heir, slug } = await offer();
  expect((await heir.mutate('chain.decline', { slug })).status).toBe(200);
  expect(await newsOf(owner)).toMatchObject({ items: [{ says: 'declined your offer of' }] });
  expect(await heir.mutate('chain.decline', { slug })).toMatchObject({ error: { code: 'OFFER_NOT_FOUND' } });
  await owner.mutate('chain.offer', { slug, username: heir.username });
  for (let n = 0; n < 2; n++) expect((await owner.mutate('chain.takeOfferBack', { slug })).status).toBe(200);
  expect(await newsOf(heir)).toMatchObject({ items: [{ says: 'took back the offer of' }] });
  expect(await heir.mutate('chain.takeOver', { slug })).toMatchObject({ error: { code: 'OFFER_NOT_FOUND' } });
  expect(await runBy(slug)).toEqual({ owner: owner.username, moderators: [heir.username] });
});

test('of many who offer, and of many who accept, one is first', async () => {
  const owner = await member();
  const heirs = await Promise.all(Array.from({ length: 8 }, () => member()));
  const [first] = heirs;
  const { id, slug } = await aModeratedChain(database.db, { ownerId: owner.id, moderatorId: first?.id ?? '' });
  await database.db.insert(chainModerator).values(heirs.slice(1).map(({ id: userId }) => ({ chainId: id, userId })));
  const offers = await Promise.all(heirs.map(({ username }) => owner.mutate('chain.offer', { slug, username })));
  expect(offers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
  const accepting = heirs.flatMap(({ mutate }) => [1, 2].map(() => mutate('chain.takeOver', { slug })));
  const taken = await Promise.all(accepting);
  expect(taken.filter(({ status }) => status === 200)).toHaveLength(1);
  const { moderators } = await runBy(slug);
  expect(moderators).toHaveLength(8);
  expect(moderators).toContain(owner.username);
});

test('what is accepted, taken back or ended at once is as whoever was first said', async () => {
  const one = await offer();
  const late = await whileOpen(
    database,
    (tx) => takeChainOver(tx, one.heir, one),
    () => one.owner.mutate('chain.takeOfferBack', one),
  );
  expect(late).toMatchObject({ error: { code: 'NOT_CHAIN_OWNER' } });
  expect((await runBy(one.slug)).owner).toBe(one.heir.username);
  for (const isRemoval of [false, true]) {
    const { owner, heir, slug } = await offer();
    const tried = await whileOpen(
      database,
      (tx) =>
        isRemoval
          ? removeModerator(tx, owner, { slug, username: heir.username, reason })
          : takeOfferBack(tx, owner, { slug }),
      () => heir.mutate('chain.takeOver', { slug }),
    );
    expect(tried).toMatchObject({ error: { code: 'OFFER_NOT_FOUND' } });
    expect((await runBy(slug)).owner).toBe(owner.username);
  }
  const at = await offer();
  const removed = await whileOpen(
    database,
    (tx) => takeChainOver(tx, at.heir, at),
    () => at.owner.mutate('chain.removeModerator', { slug: at.slug, username: at.heir.username, reason }),
  );
  expect(removed).toMatchObject({ error: { code: 'NOT_CHAIN_OWNER' } });
});

test('an offer ends with the moderating, the account or a suspension of whom it was made to', async () => {
  const admin = await member({ isAdmin: true });
  const before = await openOffers();
  const endings: ((heir: Member, slug: string) => Promise<{ status: number }>)[] = [
    (heir, slug) => heir.mutate('chain.leave', { slug }),
    (heir) => heir.mutate('account.delete', {}),
    ({ id }) => admin.mutate('admin.suspend', { id, until: null, reason, suspendedUntil: null }),
  ];
  for (const end of endings) {
    const { owner, heir, slug } = await offer();
    expect(await offerOf(owner)).not.toBeNull();
    const { status } = await end(heir, slug);
    expect(status).toBe(200);
    expect(await offerOf(owner)).toBeNull();
    expect((await owner.mutate('chain.offer', { slug, username: heir.username })).status).not.toBe(200);
    expect(await openOffers()).toBe(before);
  }
});

const purge = async () => {
  const [{ siteCache }, { purgeAccounts }] = await Promise.all([
    import('../site-cache.ts'),
    import('../account/purge.writes.ts'),
  ]);
  await purgeAccounts({ db: database.db, cache: siteCache }, new Date(Date.now() + 7.1 * 86_400_000));
};

test('a chain stays with an owner who can come back, and then goes to who moderated it longest, or was offered it', async () => {
  const [owner, suspended, heir, late] = [await member(), await member(), await member(), await member()];
  const chains = [];
  for (const name of ['Loom', 'Mill']) {
    const made = await aModeratedChain(database.db, { ownerId: owner.id, moderatorId: suspended.id, name });
    for (const { id: userId } of [heir, late])
      await database.db.insert(chainModerator).values({ chainId: made.id, userId });
    chains.push(made.slug);
  }
  const [loom = '', mill = ''] = chains;
  await owner.mutate('chain.offer', { slug: mill, username: late.username });
  await database.db
    .update(user)
    .set({ suspendedUntil: new Date('2100-01-01') })
    .where(eq(user.id, suspended.id));
  const moderators = [suspended.username, heir.username, late.username];
  await owner.mutate('account.delete', {});
  expect(await runBy(loom)).toEqual({ owner: expect.stringMatching(/^deleted_/), moderators });
  await owner.mutate('account.undoDeletion', {});
  expect(await runBy(loom)).toEqual({ owner: owner.username, moderators });
  await owner.mutate('account.delete', {});
  await purge();
  expect(await runBy(loom)).toEqual({ owner: heir.username, moderators: [suspended.username, late.username] });
  expect(await runBy(mill)).toEqual({ owner: late.username, moderators: [suspended.username, heir.username] });
  expect(await newsOf(heir)).toMatchObject({ items: [{ says: 'the owner left, and you now own', about: 'Loom' }] });
  expect((await caller(api).query('chain.log', { slug: loom })).data).toMatchObject({
    items: [{ action: 'inherit', subject: { name: heir.username }, moderator: null }],
  });
});

test('an admin names an owner where there is none, and says why; where one is there they are not passed over', async () => {
  const [admin, owner, moderator, next] = [
    await member({ isAdmin: true }),
    await member(),
    await member(),
    await member(),
  ];
  const { id, slug } = await aModeratedChain(database.db, { ownerId: owner.id, moderatorId: moderator.id });
  const name = (username: string) => admin.mutate('chain.nameOwner', { slug, username, reason });
  expect(await name(next.username)).toMatchObject({ error: { code: 'OWNER_STAYS' } });
  await database.db
    .update(user)
    .set({ suspendedUntil: new Date('2100-01-01') })
    .where(eq(user.id, owner.id));
  expect(await name(owner.username)).toMatchObject({ error: { code: 'CANNOT_OWN' } });
  const answers = await Promise.all([moderator, next].map(({ username }) => name(username)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const [heir] = answers[0]?.status === 200 ? [moderator] : [next];
  expect((await runBy(slug)).owner).toBe(heir?.username);
  expect((await runBy(slug)).moderators).not.toContain(heir?.username);
  expect(
    await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `chain:${id}`)),
  ).toMatchObject([{ action: 'chain.nameOwner', actorId: admin.id, reason, data: { before: owner.username } }]);
  expect(await newsOf(heir as Member)).toMatchObject({ items: [{ says: 'made you the owner of', excerpt: reason }] });
  expect(await newsOf(owner)).toMatchObject({ items: [{ says: 'named another owner of', excerpt: reason }] });
});
