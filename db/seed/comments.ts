import { comment, commentVote } from '../schema/comment.ts';
import { insult, reportComment, reportHidden } from './cases.ts';
import { comments, ownerReplies, replies } from './content/talk.ts';
import { Random } from './random.ts';
import { notedMs, outsiders, type Subject, spoken } from './subject.ts';

export type Thread = {
  count: number;
  /** Different people other than the owner. */
  commenters: number;
  /** Who commented last, latest first. */
  latest: { person: number; at: number }[];
  /** Instants of those of the last days. */
  recent: number[];
};

type Written = { id: string; path: string; depth: number; author: number; at: number; deleted: boolean };

const depthMax = 6;

/** A thread below a project: questions, answers by others and by the owner, votes on both. */
export function writeThread(subject: Subject, size: number): Thread {
  const { world, random, owner } = subject;
  const others = outsiders(subject, Math.ceil(size * 0.7));
  const written: Written[] = [];
  const unsaid = random.some(size, comments);
  for (const at of others.length > 0 ? moments(subject, size) : []) {
    const parent = written.length > 0 && random.chance(0.45) ? random.pick(written) : undefined;
    const answered = parent && parent.depth < depthMax ? parent : undefined;
    const byOwner = answered !== undefined && answered.author !== owner && random.chance(0.5);
    const author = byOwner ? owner : random.pick(others);
    if (at < world.people.joinedAt(author)) continue;
    const said = byOwner ? random.pick(ownerReplies) : answered ? random.pick(replies) : unsaid.pop();
    written.push(write(subject, { at, author, answered, body: said ?? random.pick(comments) }));
  }
  const heard = written.filter(({ deleted }) => !deleted);
  for (const { author } of heard) world.people.count(author, 'commentCount');
  reportComment(subject, heard);
  const byOthers = heard.filter(({ author }) => author !== owner);
  return {
    count: heard.length,
    commenters: new Set(byOthers.map(({ author }) => author)).size,
    latest: byOthers
      .slice(-5)
      .map(({ author, at }) => ({ person: author, at }))
      .reverse(),
    recent: heard.map(({ at }) => at).filter((at) => at > world.now - notedMs),
  };
}

/** `count` instants after publishing, in order. */
function moments({ world, random, publishedAt }: Subject, count: number): number[] {
  return Array.from({ length: count }, () => random.between(publishedAt, world.now, 3)).sort((a, b) => a - b);
}

type Remark = { at: number; author: number; answered: Written | undefined; body: string };

function write(subject: Subject, { at, author, answered, body }: Remark): Written {
  const { world, batch, random } = subject;
  const id = random.id(at);
  const deleted = random.chance(0.01);
  const written: Written = {
    id,
    path: answered ? `${answered.path}/${id}` : id,
    depth: answered ? answered.depth + 1 : 1,
    author,
    at,
    deleted,
  };
  const votes = deleted ? { up: 0, down: 0 } : voteOn(subject, written);
  const later = () => new Date(random.between(at, world.now, 4));
  const isHidden = deleted && new Random(world.seed, `hidden${id}`).chance(0.5);
  const editedAt = !deleted && random.chance(0.05) ? later() : null;
  const deletedAt = deleted ? later() : null;
  batch.add(comment, {
    id,
    projectId: subject.id,
    authorId: world.people.at(author).id,
    parentId: answered?.id ?? null,
    path: written.path,
    depth: written.depth,
    body: deleted && !isHidden ? '' : spoken(subject, body),
    upCount: votes.up,
    downCount: votes.down,
    editedAt,
    deletedAt,
    ...(isHidden && { hiddenAt: deletedAt, hiddenReason: insult }),
    createdAt: new Date(at),
    updatedAt: new Date(at),
  });
  if (isHidden && deletedAt) reportHidden(subject, { id, author, at, hiddenAt: deletedAt.getTime() });
  return written;
}

/** Votes of a few on every third comment; the author's karma follows. */
function voteOn(subject: Subject, { id, author, at }: Written): { up: number; down: number } {
  const { world, batch, random } = subject;
  const votes = { up: 0, down: 0 };
  if (!random.chance(0.35)) return votes;
  for (const voter of outsiders(subject, random.int(1, 4))) {
    if (voter === author) continue;
    const value = random.chance(0.9) ? 1 : -1;
    const moment = new Date(random.between(Math.max(at, world.people.joinedAt(voter)), world.now, 3));
    votes[value === 1 ? 'up' : 'down']++;
    world.people.count(author, 'karma', value);
    batch.add(commentVote, {
      id: random.id(moment.getTime()),
      commentId: id,
      userId: world.people.at(voter).id,
      value,
      createdAt: moment,
      updatedAt: moment,
    });
  }
  return votes;
}
