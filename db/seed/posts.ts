import { hotRank } from '#server/score/ranks.ts';
import { post, postReaction, postReply } from '../schema/post.ts';
import { freeName, slugOf } from '../slug.ts';
import { postReactions } from '../vocabulary.ts';
import type { Batch } from './batch.ts';
import type { Chain } from './chains.ts';
import { postReplies, posts } from './content/posts.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

const weekMs = 7 * 86_400_000;

/** A chain's posts; large chains have more. */
export function makePosts(world: World, batch: Batch, chain: Chain): void {
  const random = new Random(world.seed, `posts${chain.slug}`);
  const share = Math.min(3, 0.3 + (3 * chain.followerCount) / (1 + world.plan.people * 0.2));
  const count = Math.ceil(world.plan.postsPerChain * share * (0.5 + random.fraction()));
  const slugs = new Set<string>();
  for (let index = 0; index < count; index++) {
    const text = posts[(index * 5 + chain.slug.length) % posts.length] ?? posts[0];
    const slug = freeName(slugOf(text.title), (name) => slugs.has(name));
    slugs.add(slug);
    makePost({ world, batch, chain, random }, { ...text, slug, pinned: index === 0 && random.chance(0.5) });
  }
}

type Scene = { world: World; batch: Batch; chain: Chain; random: Random };
type PostText = { tag: string; title: string; body: string; slug: string; pinned: boolean };

function makePost(scene: Scene, text: PostText): void {
  const { world, batch, chain, random } = scene;
  const author = random.index(world.plan.people, 2);
  const at = random.between(Math.max(chain.since, world.people.joinedAt(author)), world.now, 0.7);
  const id = random.id(at);
  const hidden = random.chance(0.01);
  const replies = makeReplies(scene, { postId: id, at, count: Math.floor(random.spread() * 4) });
  const reactions = makeReactions(scene, { postId: id, replyId: null, at, count: Math.floor(random.spread() * 6) });
  const moment = new Date(at);
  batch.add(post, {
    id,
    chainId: chain.id,
    authorId: world.people.at(author).id,
    slug: text.slug,
    title: text.title.replaceAll('{chain}', chain.name),
    body: text.body.replaceAll('{chain}', chain.name),
    tag: text.tag,
    reactionCount: reactions,
    replyCount: replies.count,
    viewCount: (replies.count + reactions) * random.int(3, 12) + random.int(1, 30),
    hotRank: hotRank({ reactionCount: reactions, replyCount: replies.count, createdAt: moment }),
    lastActivityAt: new Date(replies.lastAt),
    pinnedAt: text.pinned ? moment : null,
    lockedAt: random.chance(0.02) ? moment : null,
    hiddenAt: hidden ? moment : null,
    hiddenReason: hidden ? 'An advertisement.' : null,
    createdAt: moment,
    updatedAt: moment,
  });
  if (hidden) return;
  chain.postCount++;
  if (at > world.now - weekMs) chain.recentPostCount++;
}

function makeReplies(scene: Scene, thread: { postId: string; at: number; count: number }) {
  const { world, batch, random } = scene;
  const moments = Array.from({ length: thread.count }, () => random.between(thread.at, world.now, 4)).sort(
    (a, b) => a - b,
  );
  const written: { id: string; path: string; depth: number }[] = [];
  let lastAt = thread.at;
  for (const at of moments) {
    const author = random.index(world.people.joinedBy(at), 1.6);
    const parent = random.chance(0.4) ? written[random.index(written.length || 1)] : undefined;
    const answers = parent && parent.depth < 6 ? parent : undefined;
    const id = random.id(at);
    const path = answers ? `${answers.path}/${id}` : id;
    const depth = answers ? answers.depth + 1 : 1;
    const liked = random.chance(0.3) ? random.int(1, 3) : 0;
    batch.add(postReply, {
      id,
      postId: thread.postId,
      authorId: world.people.at(author).id,
      parentId: answers?.id ?? null,
      path,
      depth,
      body: random.pick(postReplies),
      reactionCount: makeReactions(scene, { postId: thread.postId, replyId: id, at, count: liked }),
      createdAt: new Date(at),
      updatedAt: new Date(at),
    });
    written.push({ id, path, depth });
    lastAt = at;
  }
  return { count: written.length, lastAt };
}

function makeReactions(
  { world, batch, random }: Scene,
  target: { postId: string; replyId: string | null; at: number; count: number },
): number {
  const people = random.indexes(target.count, world.people.joinedBy(world.now), { skew: 1.5 });
  for (const person of people) {
    const at = random.between(Math.max(target.at, world.people.joinedAt(person)), world.now, 4);
    batch.add(postReaction, {
      id: random.id(at),
      postId: target.postId,
      replyId: target.replyId,
      userId: world.people.at(person).id,
      kind: random.pick(postReactions),
      createdAt: new Date(at),
      updatedAt: new Date(at),
    });
  }
  return people.length;
}
