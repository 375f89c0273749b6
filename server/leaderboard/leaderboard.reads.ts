import { and, gte, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { chainCard, isListed } from '../chain/chain-card.reads.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isShown, userCard } from '../profile/person.reads.ts';
import { listProjects } from '../project/project-card.reads.ts';
import type { ChainBoardInput, ProjectBoardInput, periods, UserBoardInput } from './leaderboard.input.ts';
import type { TrendingBoard } from './leaderboard.output.ts';

const projectOrder: Order = { name: 'board.projects', columns: [project.proofScore, project.netVotes, project.id] };
const userOrder: Order = { name: 'board.users', columns: [user.karma, user.id] };
const chainOrder: Order = { name: 'board.chains', columns: [chain.rank, chain.id] };
const trendingOrder: Order = { name: 'board.trending', columns: [project.trendingRank, project.id] };

const days: Record<(typeof periods)[number], number | undefined> = { all_time: undefined, month: 30, week: 7 };

/** Projects by proof score, then net votes, of those published in the period. */
export async function loadProjectBoard(db: Database, { period, limit, cursor }: ProjectBoardInput) {
  const span = days[period];
  const recent = span === undefined ? undefined : gte(project.publishedAt, sql`now() - make_interval(days => ${span})`);
  const where = and(recent, after(projectOrder, cursor));
  const rows = await listProjects(db, { order: projectOrder, where, limit: limit + 1 });
  return toPage(projectOrder, rows, limit);
}

/** People by karma. */
export async function loadUserBoard(db: Database, { limit, cursor }: UserBoardInput) {
  const rows = await db
    .select({ ...userCard, key: keyOf(userOrder) })
    .from(user)
    .where(and(isShown, after(userOrder, cursor)))
    .orderBy(...orderBy(userOrder))
    .limit(limit + 1);
  return toPage(userOrder, rows, limit);
}

/** Public chains by chain rank. */
export async function loadChainBoard(db: Database, { limit, cursor }: ChainBoardInput) {
  const rows = await db
    .select({ ...chainCard, key: keyOf(chainOrder) })
    .from(chain)
    .where(and(isListed, after(chainOrder, cursor)))
    .orderBy(...orderBy(chainOrder))
    .limit(limit + 1);
  return toPage(chainOrder, rows, limit);
}

/** The top 10 of all three, projects by trending rank. */
export async function loadTrending(db: Database): Promise<TrendingBoard> {
  const limit = 10;
  const [projects, users, chains] = await Promise.all([
    listProjects(db, { order: trendingOrder, limit }),
    loadUserBoard(db, { limit }),
    loadChainBoard(db, { limit }),
  ]);
  return { projects: projects.map(({ key, ...card }) => card), users: users.items, chains: chains.items };
}

/** Those whose profiles are there before anyone asks. */
export async function loadWarmUsernames(db: Database): Promise<string[]> {
  return (await loadUserBoard(db, { limit: 20 })).items.map(({ username }) => username);
}
