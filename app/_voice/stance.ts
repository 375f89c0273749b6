import type { QueryClient } from '@tanstack/react-query';
import type { Mark } from '#server/marks/marks.output.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import type { Standing } from '#server/project/standing.output.ts';
import { changeIn, withFields } from './change-in.ts';
import { inTurn } from './in-turn.ts';
import { ownWritesOf } from './own-writes.ts';
import { Wish } from './wish.ts';

export type VoteValue = -1 | 0 | 1;
/** The note of a saved project; null where it is not saved. */
export type Saved = string | null;

type Figures = Pick<Standing, 'upCount' | 'downCount'> & Partial<Pick<Standing, 'saveCount'>>;

/** How the server is asked, and whom to tell when that fails. */
export type Sender = {
  vote: (slug: string, value: VoteValue) => Promise<{ value: number; standing: Standing }>;
  save: (slug: string, saved: Saved) => Promise<{ saved: boolean; note: string; standing: Standing }>;
  failed: (error: unknown, retry: () => void) => void;
};

/**
 * What one does to a project oneself: the vote and the save, with where the project stands by them. It moves every copy
 * of the project that the page holds: feed card, project page, row of a board, search hit.
 */
export class Stance {
  readonly vote: Wish<VoteValue>;
  readonly saved: Wish<Saved>;
  readonly #slug: string;
  readonly #queryClient: QueryClient;
  /** As the server said last; before that, the figures that were seen. */
  #standing: Standing | Figures | undefined;
  /** False until it is known how one has voted: then no count moves before the server has spoken. */
  #isSure = false;

  constructor(queryClient: QueryClient, slug: string, { vote, save, failed }: Sender) {
    this.#queryClient = queryClient;
    this.#slug = slug;
    const ways = { turn: (job: () => Promise<void>) => inTurn(slug, job), show: () => this.#show() };
    this.vote = new Wish<VoteValue>(0, {
      ...ways,
      send: async (value) => {
        const answer = await vote(slug, value);
        this.#learn(answer.standing);
        return answer.value as VoteValue;
      },
      failed: (error, value) => failed(error, () => void this.vote.want(value)),
    });
    this.saved = new Wish<Saved>(null, {
      ...ways,
      send: async (value) => {
        const answer = await save(slug, value);
        this.#learn(answer.standing);
        return answer.saved ? answer.note : null;
      },
      failed: (error, value) => failed(error, () => void this.saved.want(value)),
    });
  }

  /** Takes what is shown for what is known, unless something is on its way. */
  begin({ upCount, downCount, saveCount }: Figures, mark: Mark | undefined): this {
    if (this.vote.isPending || this.saved.isPending) return this;
    this.#standing = { upCount, downCount, ...(saveCount !== undefined && { saveCount }) };
    if (!mark) return this;
    this.vote.known = mark.vote as VoteValue;
    this.saved.known = mark.saved ? mark.note : null;
    this.#isSure = true;
    return this;
  }

  /** Takes where the project stands after another own write, such as a comment. */
  learn(standing: Standing): void {
    this.#learn(standing);
    this.#show();
  }

  #learn(standing: Standing): void {
    this.#standing = standing;
    this.#isSure = true;
  }

  #show(): void {
    const writes = ownWritesOf(this.#queryClient);
    const isPending = this.vote.isPending || this.saved.isPending;
    writes[isPending ? 'show' : 'settle'](`stance:${this.#slug}`, this.#patch());
  }

  #patch(): (data: unknown) => unknown {
    const slug = this.#slug;
    const figures = this.#figures();
    const saved = this.saved.shown;
    const mark = { vote: this.vote.shown, saved: saved !== null, note: saved ?? '' };
    const isOne = (thing: object): thing is ProjectCard | Mark => isCardOf(thing, slug) || isMarkOf(thing, slug);
    return (data) => changeIn(data, isOne, (thing) => withFields(thing, isMarkOf(thing, slug) ? mark : figures));
  }

  #figures(): Partial<Standing> {
    const standing = this.#standing;
    if (!standing || !this.#isSure) return standing ?? {};
    const step = (value: VoteValue) => Number(this.vote.shown === value) - Number(this.vote.known === value);
    const upCount = standing.upCount + step(1);
    const downCount = standing.downCount + step(-1);
    const moved = { ...standing, upCount, downCount, netVotes: upCount - downCount };
    if (standing.saveCount === undefined) return moved;
    const saveStep = Number(this.saved.shown !== null) - Number(this.saved.known !== null);
    return { ...moved, saveCount: standing.saveCount + saveStep };
  }
}

function isCardOf(thing: object, slug: string): thing is ProjectCard {
  return 'slug' in thing && thing.slug === slug && 'tagline' in thing && 'proofScore' in thing;
}

function isMarkOf(thing: object, slug: string): thing is Mark {
  return 'slug' in thing && thing.slug === slug && 'isOwn' in thing;
}
