import type { QueryClient } from '@tanstack/react-query';
import { writtenVersion } from '#app/_trpc/own-version.ts';
import type { Mark } from '#server/marks/marks.output.ts';
import type { LiveProject } from '#server/project/live-project.output.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import type { Standing } from '#server/project/standing.output.ts';
import type { SavedItem } from '#server/saved/saved-list.output.ts';
import { withVotes } from '#server/score/proof-score.ts';
import { changeIn, withFields } from './change-in.ts';
import { inTurn } from './in-turn.ts';
import { ownWritesOf, type Patch } from './own-writes.ts';
import { Wish } from './wish.ts';

export type VoteValue = -1 | 0 | 1;
/** The note of a saved project; null where it is not saved. */
export type Saved = string | null;

/** What a vote or a save moves: the votes, and of the rest what was seen with them. */
export type Figures = Pick<Standing, 'upCount' | 'downCount'> &
  Partial<Pick<Standing, 'saveCount' | 'communityPoints' | 'proofScore'>>;

export type VoteAnswer = { value: number; standing: Standing };
export type SaveAnswer = { saved: boolean; note: string; standing: Standing };

/** What is wanted, and how it is as far as is known. */
export type Change<V> = { value: V; from: V | undefined };

/** Everybody sees a write within two seconds: what is read after that knows by itself what a frame told. */
export const seenAfterMs = 2500;

/** How the server is asked. */
export type Sender = {
  vote: (slug: string, vote: Change<VoteValue>) => Promise<VoteAnswer>;
  save: (slug: string, saved: Change<Saved>) => Promise<SaveAnswer>;
};

/**
 * What one does to a project oneself: the vote and the save, with where the project stands by them. It moves every copy
 * of the project that the page holds: feed card, project page, row of a board, search hit.
 */
export class Stance {
  readonly vote: Wish<VoteValue>;
  readonly saved: Wish<Saved>;
  /** Says why it failed, in the words of whoever wanted it last. */
  tell: (error: unknown, retry: () => void) => void = () => {};
  readonly #slug: string;
  readonly #queryClient: QueryClient;
  /** As the server said last; before that, the figures that were seen. */
  #standing: (Figures & Partial<LiveProject>) | undefined;
  /** As of which own write. */
  #standingVersion = 0;
  /** What everybody was told last. */
  #heard: { standing: LiveProject; version: number; at: number } | undefined;

  constructor(queryClient: QueryClient, slug: string, { vote, save }: Sender) {
    this.#queryClient = queryClient;
    this.#slug = slug;
    const ways = { turn: (job: () => Promise<void>) => inTurn(slug, job), show: () => this.#show() };
    this.vote = new Wish<VoteValue>(0, {
      ...ways,
      send: async (value) => {
        const answer = await vote(slug, { value, from: this.vote.known });
        this.#take(answer.standing);
        return answer.value as VoteValue;
      },
      failed: (error, value) => this.tell(error, () => void this.vote.want(value)),
    });
    this.saved = new Wish<Saved>(null, {
      ...ways,
      send: async (value) => {
        const answer = await save(slug, { value, from: this.saved.known });
        this.#take(answer.standing);
        return savedIn(answer);
      },
      failed: (error, value) => this.tell(error, () => void this.saved.want(value)),
    });
  }

  /** Takes what is shown for what is known, unless something is on its way. */
  begin(figures: Figures, mark: Mark | undefined): this {
    if (this.#isPending) return this;
    this.#standing = onlyFigures(figures);
    if (!mark) return this;
    this.vote.known = mark.vote as VoteValue;
    this.saved.known = mark.saved ? mark.note : null;
    return this;
  }

  /** Takes where the project stands after another own write, such as a comment. */
  learn(standing: Standing): void {
    this.#take(standing);
    this.#show();
  }

  /** Takes where it stands for everybody, as of a version. What is on its way oneself goes before that. */
  hear(standing: LiveProject, version: number): void {
    this.#heard = { standing, version, at: Date.now() };
    this.#show();
    setTimeout(() => {
      if (this.#heard?.version === version && !this.#isPending) ownWritesOf(this.#queryClient).rest(this.#key);
    }, seenAfterMs);
  }

  #take(standing: Standing): void {
    this.#standing = { ...this.#standing, ...standing };
    this.#standingVersion = writtenVersion();
  }

  /** Shows a vote that waits in the outbox since an earlier page; its counts where the page has them. */
  awaitVote({ value, from }: Change<VoteValue>, figures: Figures | undefined): void {
    if (figures) this.#standing ??= onlyFigures(figures);
    this.vote.known ??= from;
    this.vote.awaits(value);
  }

  awaitSave({ value, from }: Change<Saved>, figures: Figures | undefined): void {
    if (figures) this.#standing ??= onlyFigures(figures);
    if (this.saved.known === undefined) this.saved.known = from;
    this.saved.awaits(value);
  }

  /** Takes what the outbox was answered. */
  voteArrived({ value, standing }: VoteAnswer): void {
    this.#take(standing);
    this.vote.arrived(value as VoteValue);
  }

  saveArrived(answer: SaveAnswer): void {
    this.#take(answer.standing);
    this.saved.arrived(savedIn(answer));
  }

  #show(): void {
    const isPending = this.#isPending;
    const heard = this.#heard;
    if (!isPending && heard && heard.version > this.#standingVersion) this.#standing = heard.standing;
    const isSeen = !heard || Date.now() - heard.at >= seenAfterMs;
    const way = isPending || !isSeen ? 'show' : 'settle';
    ownWritesOf(this.#queryClient)[way](this.#key, this.#patch());
  }

  /** Whether something of one's own is on its way. */
  get #isPending(): boolean {
    return this.vote.isPending || this.saved.isPending;
  }

  get #key(): string {
    return `stance:${this.#slug}`;
  }

  #patch(): Patch {
    const slug = this.#slug;
    const figures = this.#figures();
    const mark = this.#mark();
    const noted = mark.saved ? { note: mark.note } : {};
    const isOne = (thing: object): thing is ProjectCard | Mark | SavedItem =>
      isCardOf(thing, slug) || isMarkOf(thing, slug) || isSavedItemOf(thing, slug);
    const fieldsOf = (thing: object) => (isMarkOf(thing, slug) ? mark : isSavedItemOf(thing, slug) ? noted : figures);
    return (data) => changeIn(data, isOne, (thing) => withFields(thing, fieldsOf(thing)));
  }

  /** What is known or wanted of one's own, and nothing of what is neither. */
  #mark(): Partial<Mark> {
    const { shown: vote } = this.vote;
    const { shown: saved } = this.saved;
    return {
      ...(vote !== undefined && { vote }),
      ...(saved !== undefined && { saved: saved !== null, note: saved ?? '' }),
    };
  }

  /**
   * The counts with what is wanted in them, and the points that these make, since a page shows both beside each other.
   * Where it is not known how one voted, they wait for the server.
   */
  #figures(): Partial<LiveProject> {
    const standing = this.#standing;
    if (!standing) return {};
    const { upCount, downCount } = movedBy(this.vote, standing);
    const points = pointsWith({ upCount, downCount }, standing);
    const moved = { ...standing, ...points, upCount, downCount, netVotes: upCount - downCount };
    const { known, shown } = this.saved;
    if (standing.saveCount === undefined || known === undefined) return moved;
    return { ...moved, saveCount: standing.saveCount + Number(shown !== null) - Number(known !== null) };
  }
}

/** Of a whole page too: what else it has is not a stance's to lay over what is read. */
const onlyFigures = ({ upCount, downCount, saveCount, communityPoints, proofScore }: Figures): Figures => ({
  upCount,
  downCount,
  ...(saveCount !== undefined && { saveCount }),
  ...(communityPoints !== undefined && { communityPoints }),
  ...(proofScore !== undefined && { proofScore }),
});

const savedIn = ({ saved, note }: SaveAnswer): Saved => (saved ? note : null);

type Counts = { upCount: number; downCount: number };

/** Votes up and down with a vote in them that is on its way. */
export function movedBy({ known, shown }: Wish<VoteValue>, { upCount, downCount }: Counts): Counts {
  if (known === undefined) return { upCount, downCount };
  const step = (value: VoteValue) => Number(shown === value) - Number(known === value);
  return { upCount: upCount + step(1), downCount: downCount + step(-1) };
}

/** What the votes make of the points; nothing where these were not seen. */
function pointsWith(to: Counts, { communityPoints, proofScore, ...from }: Figures): Partial<LiveProject> {
  if (communityPoints === undefined || proofScore === undefined) return {};
  const { community, total } = withVotes({ community: communityPoints, total: proofScore }, { from, to });
  return { communityPoints: community, proofScore: total };
}

/** Whether it is a project's card, or more than that of it. */
export function isCardOf(thing: object, slug: string): thing is ProjectCard {
  return 'slug' in thing && thing.slug === slug && 'tagline' in thing && 'proofScore' in thing;
}

function isMarkOf(thing: object, slug: string): thing is Mark {
  return 'slug' in thing && thing.slug === slug && 'isOwn' in thing;
}

/** Of the list of what one saved, or of a pipeline. */
function isSavedItemOf(thing: object, slug: string): thing is SavedItem {
  return 'savedAt' in thing && 'project' in thing && isCardOf(Object(thing.project), slug);
}
