import { Waiting } from '#app/_outbox/waiting.ts';
import { newKey } from '#app/_trpc/new-key.ts';
import { type Told, toldOf } from '#app/_trpc/told.ts';
import type { ProjectContent } from '#server/project/project-content.input.ts';
import type { ProjectState } from '#server/project/project-writes.output.ts';
import { isSame } from './content.ts';

/** Where a draft is: told to whoever writes it. */
export type Saving =
  | { state: 'saved'; atMs: number | null }
  | { state: 'waiting' | 'saving' | 'kept' }
  | { state: 'failed' | 'conflict'; told: Told };

type Draft = Pick<ProjectState, 'slug' | 'revision'> | null;

/** A state that has set out, and the key by which it is done once however often it is sent. */
export type Sent = { content: ProjectContent; key: string };

type Options = {
  /** Null where it is not on the server yet. */
  draft: Draft;
  /** Throws `Waiting` where the outbox saves it later. */
  save: (draft: Draft, content: ProjectContent, key: string) => Promise<ProjectState>;
  /** Has the outbox try at once, and tells this what came of it. */
  hurry: () => Promise<unknown>;
  onSaving: (saving: Saving) => void;
  onSaved: (state: ProjectState) => void;
  delayMs?: number;
};

const retryMs = 5000;

/**
 * Saves a draft a moment after it was last changed. One save is under way at a time, so the last one written is the last
 * one stored; one that failed is sent again with the same key, so that it is done once even where only its answer was lost.
 * What nobody answers waits in the outbox, which tells how it came out.
 */
export class DraftSaver {
  readonly #options: Options;
  #draft: Draft;
  #wanted: ProjectContent | undefined;
  #sent: Sent | undefined;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;
  #isKept = false;

  constructor(options: Options) {
    this.#options = options;
    this.#draft = options.draft;
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** What is on its way, and not known to be there. */
  get sent(): Sent | undefined {
    return this.#sent;
  }

  /** Whether the server lacks something of what is written. */
  get isUnsaved(): boolean {
    return this.#wanted !== undefined || this.#sent !== undefined || this.#isKept;
  }

  /** Begins with what an earlier page had sent, since perhaps only its answer was lost. */
  resend(sent: Sent): void {
    this.#sent ??= sent;
  }

  change(content: ProjectContent): void {
    this.#wanted = content;
    if (this.#isStopped) return;
    this.#options.onSaving({ state: 'waiting' });
    this.#wait(this.#options.delayMs ?? 1000);
  }

  /** Saves what is not saved yet, at once. Gives the draft; null where that failed. */
  async flush(): Promise<Draft> {
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.#isStopped && (this.#wanted || this.#sent)) await this.#run();
    if (this.#isKept) await this.#options.hurry();
    return this.isUnsaved ? null : this.#draft;
  }

  /** What is written waits in the outbox. */
  keep(): void {
    this.#isKept = true;
    this.#options.onSaving({ state: 'kept' });
  }

  /** The outbox has saved what waited there. */
  taken(state: ProjectState, content: ProjectContent): void {
    this.#isKept = false;
    this.#isStopped = false;
    this.#draft = state;
    if (this.#wanted && isSame(this.#wanted, content)) this.#wanted = undefined;
    this.#options.onSaved(state);
    if (this.#wanted) this.change(this.#wanted);
    else if (!this.#running) this.#options.onSaving({ state: 'saved', atMs: Date.now() });
  }

  /** The outbox could not save it: it is saved anew once it was changed, or told to go on. */
  refused(content: ProjectContent, told: Told): void {
    this.#isKept = false;
    this.#wanted ??= content;
    this.#tellFailure(told);
  }

  /** The outbox has let go of it, as its writer wished. */
  letGo(): void {
    this.#isKept = false;
    this.#isStopped = false;
    this.#wanted = undefined;
    this.#options.onSaving({ state: 'saved', atMs: null });
  }

  /** From now on what is saved is a change of this state. */
  rebase(revision: number): void {
    if (this.#draft) this.#draft = { ...this.#draft, revision };
  }

  goOn(): void {
    this.#isStopped = false;
    this.#sent = undefined;
    if (this.#wanted) this.change(this.#wanted);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #run(): Promise<void> {
    this.#running ??= this.#send().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #send(): Promise<void> {
    const { save, onSaving, onSaved } = this.#options;
    while (this.#sent || this.#wanted) {
      this.#sent ??= { content: this.#wanted as ProjectContent, key: newKey() };
      if (this.#wanted && isSame(this.#wanted, this.#sent.content)) this.#wanted = undefined;
      onSaving({ state: 'saving' });
      try {
        const state = await save(this.#draft, this.#sent.content, this.#sent.key);
        this.#draft = state;
        this.#sent = undefined;
        this.#isKept = false;
        onSaved(state);
      } catch (error) {
        if (!(error instanceof Waiting)) return this.#fail(toldOf(error));
        this.#sent = undefined;
        this.#isKept = true;
      }
    }
    onSaving(this.#isKept ? { state: 'kept' } : { state: 'saved', atMs: Date.now() });
  }

  #fail(told: Told): void {
    const isLost = told.code === 'UNREACHABLE' || told.code === 'OVERLOADED' || told.code === 'INTERNAL';
    // What was refused will be refused again: it is sent anew only once it has been changed, or told to go on.
    if (!isLost && this.#sent) {
      this.#wanted ??= this.#sent.content;
      this.#sent = undefined;
    }
    if (isLost) this.#wait(retryMs);
    this.#tellFailure(told);
  }

  #tellFailure(told: Told): void {
    const isConflict = told.code === 'EDIT_CONFLICT';
    if (isConflict) this.stop();
    this.#options.onSaving({ state: isConflict ? 'conflict' : 'failed', told });
  }
}
