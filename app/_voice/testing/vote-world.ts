import { QueryClient } from '@tanstack/react-query';
import type { Standing } from '#server/project/standing.output.ts';
import { ownWritesOf } from '../own-writes.ts';
import { Stance, type VoteValue } from '../stance.ts';

type Facts = { up: number; down: number; mine: VoteValue };
type Step =
  | { do: 'want'; value: VoteValue }
  | { do: 'read'; which: number }
  | { do: 'arrive'; which: number; age: number }
  | { do: 'apply' | 'answer' | 'refuse' | 'lose' | 'others' };
type Read = { which: number; from: number; resolve: (data: unknown) => void };
type Sent = {
  value: VoteValue;
  applied?: Facts;
  resolve: (answer: { value: number; standing: Standing }) => void;
  reject: (error: Error) => void;
};

const slug = 'tone';

/**
 * For tests: a page with three queries of one project, and a server whose answers come when and as old as one likes, but
 * never older than what was answered to the writer before the read began.
 */
export class VoteWorld {
  readonly #queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  readonly #stance: Stance;
  /** All that was ever true, the latest last. */
  readonly #history: Facts[] = [{ up: 7, down: 3, mine: 0 }];
  /** What reads may not be older than, by its place in the history. */
  #answered = 0;
  #reads: Read[] = [];
  #sent: Sent | undefined;
  /** How often one was sent before the last was answered: then nobody knows which the server takes first. */
  overlaps = 0;

  private constructor() {
    this.#stance = new Stance(this.#queryClient, slug, {
      vote: (_, { value }) =>
        new Promise((resolve, reject) => {
          if (this.#sent) this.overlaps++;
          this.#sent = { value, resolve, reject };
        }),
      save: () => Promise.reject(new Error('not asked for')),
    });
    ownWritesOf(this.#queryClient);
  }

  static async create(): Promise<VoteWorld> {
    const world = new VoteWorld();
    for (const which of [0, 1, 2]) await world.take({ do: 'read', which });
    for (const which of [0, 1, 2]) await world.take({ do: 'arrive', which, age: 0 });
    return world;
  }

  async take(step: Step): Promise<void> {
    if (step.do === 'want') this.#want(step.value);
    if (step.do === 'read') this.#read(step.which);
    if (step.do === 'arrive') this.#arrive(step.which, step.age);
    if (step.do === 'apply') this.#apply();
    if (step.do === 'answer') this.#answer();
    if (step.do === 'refuse' && this.#sent && !this.#sent.applied) this.#fail();
    if (step.do === 'lose') this.#fail();
    if (step.do === 'others') this.#history.push({ ...this.#latest, up: this.#latest.up + 1 });
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** All that is under way ends, and everything is read anew. */
  async finish(): Promise<void> {
    while (this.#sent) await this.take({ do: 'answer' });
    while (this.#reads[0]) await this.take({ do: 'arrive', which: this.#reads[0].which, age: 9 });
    for (const which of [0, 1, 2]) await this.take({ do: 'read', which });
    for (const which of [0, 1, 2]) await this.take({ do: 'arrive', which, age: 0 });
  }

  /** Votes up and down of each copy, and the own vote. */
  shown() {
    const copies = [0, 1].map((which) => this.#card(which));
    return [...copies.map(({ upCount, downCount }) => [upCount, downCount]), this.#held(2)?.vote];
  }

  /** What is wanted, or known, added to what others did. */
  expected() {
    const { up, down, mine } = this.#latest;
    const wanted = this.#stance.vote.shown ?? mine;
    const figures = [
      up + Number(wanted === 1) - Number(mine === 1),
      down + Number(wanted === -1) - Number(mine === -1),
    ];
    return [figures, figures, wanted];
  }

  truth() {
    const { up, down, mine } = this.#latest;
    return [[up, down], [up, down], mine];
  }

  get laidOver(): number {
    return ownWritesOf(this.#queryClient).size;
  }

  get #latest(): Facts {
    return this.#history.at(-1) as Facts;
  }

  #want(value: VoteValue): void {
    const { upCount, downCount } = this.#card(0);
    const mark = this.#held(2) as Parameters<Stance['begin']>[1];
    void this.#stance.begin({ upCount, downCount }, mark).vote.want(value);
  }

  #read(which: number): void {
    const queryFn = () => new Promise((resolve) => this.#reads.push({ which, from: this.#answered, resolve }));
    void this.#queryClient.fetchQuery({ queryKey: [which], queryFn, staleTime: 0 });
  }

  #arrive(which: number, age: number): void {
    const read = this.#reads.find((one) => one.which === which);
    if (!read) return;
    this.#reads = this.#reads.filter((one) => one !== read);
    const facts = this.#history[Math.max(read.from, this.#history.length - 1 - age)] as Facts;
    read.resolve(which === 2 ? markOf(facts) : { items: [{ item: cardOf(facts) }] });
  }

  #apply(): void {
    const sent = this.#sent;
    if (!sent || sent.applied) return;
    const { up, down, mine } = this.#latest;
    const step = (value: VoteValue) => Number(sent.value === value) - Number(mine === value);
    sent.applied = { up: up + step(1), down: down + step(-1), mine: sent.value };
    this.#history.push(sent.applied);
  }

  #answer(): void {
    this.#apply();
    const sent = this.#sent;
    if (!sent?.applied) return;
    this.#sent = undefined;
    this.#answered = this.#history.indexOf(sent.applied);
    sent.resolve({ value: sent.value, standing: standingOf(sent.applied) });
  }

  #fail(): void {
    const sent = this.#sent;
    this.#sent = undefined;
    sent?.reject(new Error('no answer'));
    // Whoever was given no answer does not know, but what is true is soon shown to everybody.
    if (sent?.applied) this.#answered = this.#history.indexOf(sent.applied);
  }

  #card(which: number) {
    const data = this.#queryClient.getQueryData<{ items: { item: ReturnType<typeof cardOf> }[] }>([which]);
    return data?.items[0]?.item as ReturnType<typeof cardOf>;
  }

  #held(which: number) {
    return this.#queryClient.getQueryData<ReturnType<typeof markOf>>([which]);
  }
}

const markOf = ({ mine }: Facts) => ({ slug, vote: mine, saved: false, note: '', isOwn: false });

const standingOf = ({ up, down }: Facts): Standing => ({
  ...{ upCount: up, downCount: down, netVotes: up - down, commentCount: 0, saveCount: 0, proofScore: 1 },
  ...{ verificationPoints: 0, communityPoints: 0, validationPoints: 0, qualityPoints: 0 },
});

const cardOf = (facts: Facts) => ({ slug, tagline: 'Makes music', title: 'Tone', ...standingOf(facts) });
