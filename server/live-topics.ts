import type { Database } from '#db/connect.ts';
import * as tag from '#db/tags.ts';
import { personalKey, publicKey } from './cache/key.ts';
import { loadLiveChain } from './chain/live-chain.reads.ts';
import { db } from './db.ts';
import { loadLiveEvent } from './event/live-event.reads.ts';
import type { LiveBoard } from './leaderboard/leaderboard.output.ts';
import { chainBoard, projectBoard, userBoard } from './leaderboard/leaderboard.router.ts';
import type { Source } from './live/topic.ts';
import { policies } from './policies.ts';
import { loadLivePost } from './post/live-post.reads.ts';
import { PostBySlug } from './post/post.input.ts';
import { loadNews } from './prefetch/news.reads.ts';
import { loadLiveComments, loadLiveFeed, loadLiveProject } from './project/live-project.reads.ts';
import { Slug } from './project/project.input.ts';
import type { PublicRead } from './public-read.ts';
import { inContext } from './request-context.ts';
import { readThrough } from './site-cache.ts';

type Kind = {
  /** Whether what stands behind the colon may be one; left out where nothing stands there. */
  isOne?: (argument: string) => boolean;
  /** What changes it. */
  tags: (argument: string) => string[];
  /** From one frame to the next: half a second where it is cheap. */
  restMs: number;
  load: (argument: string, minVersion: number) => ReturnType<Source['load']>;
};

const isSlug = (text: string) => Slug.safeParse(text).success;
/** A post by its chain's slug and its own: 'tools/first-steps'. */
const postAt = (text: string) => {
  const [slug, post, ...more] = text.split('/');
  return more.length === 0 ? PostBySlug.safeParse({ slug, post }).data : undefined;
};
const halfASecond = 500;

/**
 * What can be listened to. A new topic is a line here: its tags, and what it shows, absolute, public and the same for
 * everybody. 'project:tiny-cache' is the kind and its argument.
 */
const kinds: Record<string, Kind> = {
  project: {
    isOne: isSlug,
    restMs: halfASecond,
    ...kept({ name: 'project', policy: 'project', tags: (slug) => [tag.project(slug)], load: loadLiveProject }),
  },
  comments: {
    isOne: isSlug,
    restMs: 2 * halfASecond,
    ...kept({ name: 'comments', policy: 'project', tags: (slug) => [tag.project(slug)], load: loadLiveComments }),
  },
  chain: {
    isOne: isSlug,
    restMs: 2 * halfASecond,
    ...kept({ name: 'chain', policy: 'chain', tags: (slug) => [tag.chain(slug)], load: loadLiveChain }),
  },
  post: {
    isOne: (address) => postAt(address) !== undefined,
    restMs: 2 * halfASecond,
    ...kept({
      name: 'post',
      policy: 'chain',
      tags: (address) => [tag.chain(postAt(address)?.slug ?? '')],
      load: async (from, address) => loadLivePost(from, PostBySlug.parse(postAt(address))),
    }),
  },
  event: {
    isOne: isSlug,
    restMs: 2 * halfASecond,
    ...kept({ name: 'event', policy: 'event', tags: (slug) => [tag.event(slug)], load: loadLiveEvent }),
  },
  feed: {
    restMs: 2 * halfASecond,
    ...kept({ name: 'feed', policy: 'project', tags: () => [tag.listings], load: loadLiveFeed }),
  },
  leaderboard: {
    isOne: (board) => Object.hasOwn(boards, board),
    tags: (board) => [tag.leaderboard(boards[board]?.of ?? 'projects')],
    restMs: 4 * halfASecond,
    load: loadBoard,
  },
};

/** The source of a topic's name; undefined where there is no such topic. */
export function sourceOf(name: string): Source | undefined {
  const [, kindName = '', argument] = /^([a-z]+)(?::(.+))?$/.exec(name) ?? [];
  const kind = Object.hasOwn(kinds, kindName) ? kinds[kindName] : undefined;
  if (!kind || (kind.isOne ? !kind.isOne(argument ?? '') : argument !== undefined)) return;
  const { tags, restMs, load } = kind;
  const about = argument ?? '';
  return { key: name, name, isPersonal: false, tags: tags(about), restMs, load: (version) => load(about, version) };
}

/** The topic of what is somebody's own. Whose it is, is said by their session and by nothing else. */
export const personal = 'person';

export function personalSource(id: string): Source {
  const tags = [tag.person(id)];
  return {
    key: `${personal}:${id}`,
    name: personal,
    isPersonal: true,
    tags,
    restMs: halfASecond,
    async load(minVersion) {
      const key = personalKey(id, 'live.person', {});
      return answerOf({ key, policy: policies.personal, tags, load: () => loadNews(db, { id }) }, minVersion);
    },
  };
}

type Kept = {
  name: string;
  policy: 'project' | 'chain' | 'event';
  tags: Kind['tags'];
  load: (db: Database, argument: string) => Promise<unknown>;
};

/** A read of its own, light enough to be done for each change; kept like every other answer. */
function kept({ name, policy, tags, load }: Kept): Pick<Kind, 'tags' | 'load'> {
  return {
    tags,
    load(argument, minVersion) {
      const key = publicKey(`live.${name}`, { argument });
      const compute = () => inContext({ query: `live.${name}` }, () => load(db, argument));
      return answerOf({ key, policy: policies[policy], tags: tags(argument), load: compute }, minVersion);
    },
  };
}

type Answer = Omit<Parameters<typeof readThrough>[0], 'load'> & { load: () => Promise<unknown> };

async function answerOf({ load, ...read }: Answer, minVersion: number): ReturnType<Source['load']> {
  const entry = await readThrough({
    ...read,
    minVersion: minVersion || undefined,
    load: async () => ({ body: JSON.stringify(await load()) }),
  });
  return { version: Math.max(entry.asOf, minVersion), data: JSON.parse(`${entry.body}`) };
}

type Row = { slug?: string; username?: string };
type Board = { of: 'projects' | 'users' | 'chains'; read: PublicRead; input: object; figures: readonly string[] };

const ofPeople = ['karma', 'projectCount', 'badgeCount', 'followerCount'];
const ofChains = ['projectCount', 'followerCount', 'postCount', 'rank'];
const boards: Record<string, Board> = {
  all_time: { of: 'projects', read: projectBoard.read, input: {}, figures: [] },
  month: { of: 'projects', read: projectBoard.read, input: { period: 'month' }, figures: [] },
  week: { of: 'projects', read: projectBoard.read, input: { period: 'week' }, figures: [] },
  people: { of: 'users', read: userBoard.read, input: {}, figures: ofPeople },
  chains: { of: 'chains', read: chainBoard.read, input: {}, figures: ofChains },
};

async function loadBoard(name: string, minVersion: number): ReturnType<Source['load']> {
  const board = boards[name];
  if (!board) throw new Error(`there is no board ${name}`);
  const { read, input, figures } = board;
  const entry = await read.read(input, minVersion || undefined);
  const { items }: { items: (Row & Record<string, number>)[] } = JSON.parse(`${entry.body}`);
  const data: LiveBoard = {
    keys: items.map(({ slug, username }) => slug ?? username ?? ''),
    figures: items.map((item) => Object.fromEntries(figures.map((figure) => [figure, item[figure] ?? 0]))),
  };
  return { version: Math.max(entry.asOf, minVersion), data };
}
