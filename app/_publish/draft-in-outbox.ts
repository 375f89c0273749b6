import type { QueryClient } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { delivered } from '#app/_outbox/delivered.ts';
import { Waiting } from '#app/_outbox/waiting.ts';
import type { ProjectState } from '#server/project/project-writes.output.ts';
import { type DraftOutcome, type DraftWrite, draftOutcomesQuery, sendDraft, type WaitingDraft } from './draft-write.ts';

const kind = 'draft';

/**
 * What of one form waits in the outbox. Each of its writes names the one before, so that it takes its place or comes behind
 * it; what another tab has written of the same draft stays, and the server tells that they are two.
 */
export class DraftInOutbox {
  readonly #queryClient: QueryClient;
  /** Of the last that waits, or was refused; undefined where there is none. */
  #key: string | undefined;

  constructor(queryClient: QueryClient) {
    this.#queryClient = queryClient;
  }

  /** What waits of somebody's draft since an earlier page: from now on this form's writes go over that. */
  async find(username: string, slug: string | null): Promise<WaitingDraft | undefined> {
    const { readWaiting } = await import('#app/_outbox/waiting-writes.ts');
    const isIt = (write: WaitingWrite): write is WaitingDraft =>
      write.kind === kind && write.person === username && (write.input as DraftWrite).from.slug === slug;
    const found = (await readWaiting(this.#queryClient)).findLast(isIt);
    this.#key = found?.key;
    return found;
  }

  /** @throws Waiting where it was kept */
  async deliver(input: DraftWrite, key: string): Promise<ProjectState> {
    const write = { kind, thing: `draft:${input.from.slug ?? 'new'}`, input, key, follows: this.#key };
    try {
      const state = await delivered(this.#queryClient, write, () => sendDraft(input, key));
      await this.forget();
      return state;
    } catch (error) {
      if (error instanceof Waiting) this.#key = key;
      throw error;
    }
  }

  /** How the last came out that waited; told once. */
  takeOutcome(): DraftOutcome | undefined {
    const { queryKey } = draftOutcomesQuery();
    const { [this.#key ?? '']: outcome, ...others } = this.#queryClient.getQueryData(queryKey) ?? {};
    if (!outcome) return undefined;
    this.#queryClient.setQueryData(queryKey, others);
    // What was refused is still there, for the next to take its place.
    if ('state' in outcome || outcome.problem === null) this.#key = undefined;
    return outcome;
  }

  async sendNow(): Promise<void> {
    await (await import('#app/_outbox/outbox.ts')).sendNow(this.#queryClient);
  }

  /** It is on the server, or not wanted any more. */
  async forget(): Promise<void> {
    const key = this.#key;
    this.#key = undefined;
    if (key) await (await import('#app/_outbox/waiting-writes.ts')).forgetWrite(this.#queryClient, key);
  }
}
