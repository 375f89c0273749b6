import { comment, commentVote } from '../schema/comment.ts';
import { comments, ownerReplies, replies } from './content/talk.ts';
import { outsiders, type Subject, spoken } from './subject.ts';

export type Thread = {
  count: number;
  /** Different people other than the owner. */
  commenters: number;
  /** Who commented last, latest first. */
  latest: { person: number; at: number }[];
};

type Written = { id: string; path: string; depth: number; author: number; at: number };

/** A thread below a project: questions, answers by others and by the owner, votes on both. */
export function writeThread(subject: Subject, size: number): Thread {
  const { world, batch, random } = subject;
  const thread: Thread = { count: 0, commenters: 0, latest: [] };
  const others = outsiders(subject, Math.ceil(size * 0.7));
  if (others.length === 0) return thread;
  const heard = new Set<number>();
  const written: Written[] = [];
  const unsaid = random.some(size, comments);
  for (const at of moments(subject, size)) {
    const parent = written.length > 0 && random.chance(0.45) ? written[random.index(written.length)] : undefined;
    const answers = parent && parent.depth < 6 ? parent : undefined;
    const byOwner = answers !== undefined && answers.author !== subject.owner && random.chance(0.5);
    const author = byOwner ? subject.owner : random.pick(others);
    if (at < world.people.joinedAt(author)) continue;
    const id = random.id(at);
    const path = answers ? `${answers.path}/${id}` : id;
    const depth = answers ? answers.depth + 1 : 1;
    const text = byOwner ? random.pick(ownerReplies) : answers ? random.pick(replies) : unsaid.pop();
    const deleted = random.chance(0.01);
    const votes =
      deleted || !random.chance(0.35) ? [] : outsiders(subject, random.int(1, 4)).filter((v) => v !== author);
    const ups = votes.map(() => random.chance(0.9));
    const moment = new Date(at);
    batch.add(comment, {
      id,
      projectId: subject.id,
      authorId: world.people.at(author).id,
      parentId: answers?.id ?? null,
      path,
      depth,
      body: deleted ? '' : spoken(subject, text ?? random.pick(comments)),
      upCount: ups.filter((up) => up).length,
      downCount: ups.filter((up) => !up).length,
      editedAt: !deleted && random.chance(0.05) ? new Date(random.between(at, world.now, 4)) : null,
      deletedAt: deleted ? new Date(random.between(at, world.now, 4)) : null,
      createdAt: moment,
      updatedAt: moment,
    });
    for (const [k, voter] of votes.entries()) {
      const votedAt = random.between(Math.max(at, world.people.joinedAt(voter)), world.now, 3);
      const value = ups[k] ? 1 : -1;
      batch.add(commentVote, {
        id: random.id(votedAt),
        commentId: id,
        userId: world.people.at(voter).id,
        value,
        createdAt: new Date(votedAt),
        updatedAt: new Date(votedAt),
      });
      world.people.count(author, 'karma', value);
    }
    written.push({ id, path, depth, author, at });
    if (deleted) continue;
    thread.count++;
    world.people.count(author, 'commentCount');
    if (author !== subject.owner) {
      heard.add(author);
      thread.latest.unshift({ person: author, at });
    }
  }
  thread.commenters = heard.size;
  thread.latest.splice(5);
  return thread;
}

/** `count` instants after publishing, in order. */
function moments({ world, random, publishedAt }: Subject, count: number): number[] {
  return Array.from({ length: count }, () => random.between(publishedAt, world.now, 3)).sort((a, b) => a - b);
}
