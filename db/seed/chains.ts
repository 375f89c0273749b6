import type postgres from 'postgres';
import { chain, chainFollower, chainLog, chainModerator, chainProject } from '../schema/chain.ts';
import type { Batch } from './batch.ts';
import type { MadeProject } from './project.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

export type Chain = {
  id: string;
  slug: string;
  name: string;
  owner: number;
  categories: readonly string[];
  since: number;
  approval: boolean;
  projectCount: number;
  followerCount: number;
  postCount: number;
  recentPostCount: number;
  pins: number;
};

/** Chain number `index` with its moderators and followers; the first are the largest. */
export function makeChain(world: World, batch: Batch, index: number): Chain {
  const { plan, people, from, now } = world;
  const random = new Random(world.seed, `chain${index}`);
  const text = world.content.chain(index, random);
  const owner = random.index(plan.people, 2);
  const since = random.between(Math.max(from, people.joinedAt(owner)), now, 2.5);
  const made: Chain = {
    id: random.id(since),
    slug: world.names.chain(text.name),
    name: text.name,
    owner,
    categories: text.categories,
    since,
    approval: random.chance(0.4),
    projectCount: 0,
    followerCount: 0,
    postCount: 0,
    recentPostCount: 0,
    pins: 0,
  };
  const stamps = { createdAt: new Date(since), updatedAt: new Date(since) };
  batch.add(chain, {
    id: made.id,
    slug: made.slug,
    ownerId: people.at(owner).id,
    name: text.name,
    description: text.description,
    rules: text.rules,
    categories: text.categories,
    links: [{ label: 'Guide', url: `https://${made.slug}.example.org/` }],
    isPublic: index < 8 || random.chance(0.95),
    requiresApproval: made.approval,
    ...stamps,
  });
  for (const moderator of random.indexes(random.int(0, 3), plan.people, { skew: 2, allowed: (who) => who !== owner })) {
    batch.add(chainModerator, {
      id: random.id(since),
      chainId: made.id,
      userId: people.at(moderator).id,
      addedById: people.at(owner).id,
      ...stamps,
    });
  }
  const wanted = Math.min(plan.people * 0.6, ((plan.people * 0.35) / (index + 1) ** 0.6) * (0.5 + random.fraction()));
  for (const follower of random.indexes(Math.floor(wanted), plan.people, { skew: 1.2 })) {
    const at = random.between(Math.max(since, people.joinedAt(follower)), now);
    batch.add(chainFollower, {
      id: random.id(at),
      chainId: made.id,
      userId: people.at(follower).id,
      createdAt: new Date(at),
      updatedAt: new Date(at),
    });
    made.followerCount++;
  }
  return made;
}

/** Puts a project into a chain or two of its categories: most are taken, some wait, a few are refused. */
export function submitToChains(chains: readonly Chain[], made: MadeProject): void {
  const { world, batch, random } = made.subject;
  if (!made.published || !random.chance(0.4)) return;
  const fitting = chains.filter(({ categories }) => categories.some((category) => made.categories.includes(category)));
  for (const chain of random.some(random.int(1, 2), fitting)) {
    const at = random.between(Math.max(chain.since, made.subject.publishedAt), world.now, 4);
    const status = chain.approval
      ? random.pick(['approved', 'approved', 'approved', 'pending', 'rejected'] as const)
      : 'approved';
    const pinned = status === 'approved' && chain.pins < 3 && made.proofScore > 40 && random.chance(0.2);
    const decidedAt = status === 'pending' ? undefined : new Date(random.between(at, world.now, 8));
    if (pinned) chain.pins++;
    if (status === 'approved') chain.projectCount++;
    batch.add(chainProject, {
      id: random.id(at),
      chainId: chain.id,
      projectId: made.subject.id,
      submittedById: world.people.at(made.subject.owner).id,
      message: chain.approval ? `It fits ${chain.name}, I think: it is used for exactly that.` : '',
      status,
      decidedById: decidedAt && chain.approval ? world.people.at(chain.owner).id : null,
      decidedAt: decidedAt ?? null,
      reason: status === 'rejected' ? offTopic : null,
      pinnedPosition: pinned ? chain.pins : null,
      createdAt: new Date(at),
      updatedAt: decidedAt ?? new Date(at),
    });
    if (decidedAt && chain.approval) logDecision(chain, made, { status, pinned, at: decidedAt.getTime() });
  }
}

type Decided = { status: 'approved' | 'pending' | 'rejected'; pinned: boolean; at: number };

/** What the public log says of it; chance of its own, so that nothing else is drawn anew. */
function logDecision(chain: Chain, { subject }: MadeProject, { status, pinned, at }: Decided): void {
  const { world, batch, slug } = subject;
  const random = new Random(world.seed, `log${chain.slug}${slug}`);
  const acts = [status === 'rejected' ? 'reject' : 'approve', ...(pinned ? ['pin'] : [])];
  for (const [index, action] of acts.entries()) {
    const moment = new Date(Math.min(at + index * 60_000, world.now));
    batch.add(chainLog, {
      id: random.id(moment.getTime()),
      chainId: chain.id,
      moderatorId: world.people.at(chain.owner).id,
      action,
      subject: `project:${slug}`,
      reason: status === 'rejected' ? offTopic : '',
      createdAt: moment,
      updatedAt: moment,
    });
  }
}

const offTopic = 'Good work, but off topic here. Try a broader chain.';

export async function writeChainCounts(sql: postgres.ISql, chains: readonly Chain[]): Promise<void> {
  await sql`
    update chain set project_count = c.projects, follower_count = c.followers, post_count = c.posts,
      recent_post_count = c.recent
    from unnest(${chains.map((c) => c.id)}::uuid[], ${chains.map((c) => c.projectCount)}::int[],
      ${chains.map((c) => c.followerCount)}::int[], ${chains.map((c) => c.postCount)}::int[],
      ${chains.map((c) => c.recentPostCount)}::int[]) as c (id, projects, followers, posts, recent)
    where chain.id = c.id`;
}
