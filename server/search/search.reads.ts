import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { post } from '#db/schema/post.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { chainCard } from '../chain/chain-card.reads.ts';
import { investorCard } from '../investor/investor-card.reads.ts';
import { postCard } from '../post/post.reads.ts';
import { userCard } from '../profile/person.reads.ts';
import { projectCard } from '../project/project-card.reads.ts';
import { highlightAll, highlightBest } from './highlight.ts';
import type { SearchInput } from './search.input.ts';
import type { Highlight, SearchResults } from './search.output.ts';
import { byPlace, hits, isHit } from './search-hits.ts';
import * as targets from './search-targets.ts';
import { textQuery } from './text-query.ts';

/** The best of each kind, or of the one that is asked for. */
export async function loadSearch(db: Database, { q, kind, limit }: SearchInput): Promise<SearchResults> {
  const mended = await mend(db, q);
  const find = async <Hit>(name: SearchInput['kind'], search: Search<Hit>) =>
    kind === undefined || kind === name ? (await search(db, mended ?? q, limit)).map(toHit) : [];
  const [projects, users, chains, posts, investors] = await Promise.all([
    find('projects', findProjects),
    find('users', findUsers),
    find('chains', findChains),
    find('posts', findPosts),
    find('investors', findInvestors),
  ]);
  return { mended, projects, users, chains, posts, investors };
}

/** What was typed with its slips mended; null when it has none. */
async function mend(db: Database, text: string): Promise<string | null> {
  const [row] = await db.execute<{ mended: string | null }>(sql`select prova_mend(${text}) as mended`);
  return row?.mended ?? null;
}

type Marked = { hitTitle: Highlight; hitExcerpt: Highlight };
type Search<Item> = (db: Database, text: string, limit: number) => PromiseLike<(Item & Marked)[]>;

const toHit = <Item>({ hitTitle, hitExcerpt, ...item }: Item & Marked) => ({
  item: item as Omit<Item, keyof Marked>,
  title: hitTitle,
  excerpt: hitExcerpt,
});

const findProjects = (db: Database, text: string, limit: number) =>
  db
    .select({
      ...projectCard,
      hitTitle: highlightAll(project.title, textQuery(text)),
      hitExcerpt: highlightAll(project.tagline, textQuery(text)),
    })
    .from(project)
    .innerJoin(hits(targets.projects, text, limit), isHit(project.id))
    .innerJoin(user, eq(user.id, project.ownerId))
    .orderBy(byPlace);

const findUsers = (db: Database, text: string, limit: number) =>
  db
    .select({
      ...userCard,
      hitTitle: highlightAll(user.displayName, textQuery(text)),
      hitExcerpt: highlightAll(user.bio, textQuery(text)),
    })
    .from(user)
    .innerJoin(hits(targets.users, text, limit), isHit(user.id))
    .orderBy(byPlace);

const findChains = (db: Database, text: string, limit: number) =>
  db
    .select({
      ...chainCard,
      hitTitle: highlightAll(chain.name, textQuery(text)),
      hitExcerpt: highlightBest(chain.description, textQuery(text)),
    })
    .from(chain)
    .innerJoin(hits(targets.chains, text, limit), isHit(chain.id))
    .orderBy(byPlace);

const findPosts = (db: Database, text: string, limit: number) =>
  db
    .select({
      ...postCard,
      chain: { slug: chain.slug, name: chain.name },
      hitTitle: highlightAll(post.title, textQuery(text)),
      hitExcerpt: highlightBest(post.body, textQuery(text)),
    })
    .from(post)
    .innerJoin(hits(targets.posts, text, limit), isHit(post.id))
    .innerJoin(user, eq(user.id, post.authorId))
    .innerJoin(chain, eq(chain.id, post.chainId))
    .orderBy(byPlace);

const findInvestors = (db: Database, text: string, limit: number) =>
  db
    .select({
      ...investorCard,
      hitTitle: highlightAll(investorProfile.name, textQuery(text)),
      hitExcerpt: highlightBest(investorProfile.bio, textQuery(text)),
    })
    .from(investorProfile)
    .innerJoin(hits(targets.investors, text, limit), isHit(investorProfile.id))
    .innerJoin(user, and(eq(user.id, investorProfile.userId), isNull(user.deletedAt)))
    .orderBy(byPlace);
