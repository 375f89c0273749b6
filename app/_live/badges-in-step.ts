import type { QueryClient } from '@tanstack/react-query';
import { factsOf } from '#app/_project/facts-of.ts';
import { type ProjectAnswer, projectQuery } from '#app/_project/project-query.ts';
import { seenAfterMs } from '#app/_voice/stance.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import { proofScore } from '#server/score/proof-score.ts';

type Ways = {
  slug: string;
  read: (slug: string) => Promise<ProjectPage>;
  random?: () => number;
};

/** Over so long those who look at a project are spread, since all of them are told of a badge at one time. */
const spreadMs = 5000;

/** Reads a project's badges again where a frame moved their count or their points: frames have figures alone. */
export class BadgesInStep {
  readonly #queryClient: QueryClient;
  readonly #ways: Ways;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The figures that they were read for last, so that what stays out of step is not read at every frame. */
  #readFor = '';

  constructor(queryClient: QueryClient, ways: Ways) {
    this.#queryClient = queryClient;
    this.#ways = ways;
  }

  /** Looks at the page once everybody sees the write that the frame told of. */
  check(): void {
    this.#timer ??= setTimeout(() => void this.#look(), seenAfterMs + (this.#ways.random ?? Math.random)() * spreadMs);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    const page = this.#page();
    if (!page || isInStep(page) || this.#readFor === figuresOf(page)) return;
    this.#readFor = figuresOf(page);
    const { slug, read } = this.#ways;
    const now = await read(slug).catch(() => undefined);
    if (now) this.#take(now);
    else this.#readFor = '';
  }

  /** The badges alone: what else is new on the page, such as comments, waits to be asked for. */
  #take({ badges }: ProjectPage): void {
    const page = this.#page();
    const query = this.#queryClient.getQueryCache().find({ queryKey: this.#key });
    if (page) query?.setState({ data: { page: { ...page, badges } } });
  }

  get #key() {
    return projectQuery(this.#ways.slug).queryKey;
  }

  #page(): ProjectPage | undefined {
    const answer = this.#queryClient.getQueryData<ProjectAnswer>(this.#key);
    return answer && 'page' in answer ? answer.page : undefined;
  }
}

const figuresOf = ({ badgeCount, validationPoints }: ProjectPage): string => `${badgeCount} ${validationPoints}`;

const isInStep = (page: ProjectPage): boolean =>
  page.badgeCount === page.badges.length && page.validationPoints === proofScore(factsOf(page)).validation;
