/** How long a pointer rests on a link before that means something. */
export const dwellMs = 60;

/** Decides what is loaded ahead, and at what price. `_ui` knows only that somebody does. */
export type Keeper = {
  /** Whether the code of a page whose link is seen may be loaded, as far as device and network go. */
  mayGuess: () => boolean;
  /** Loads for a visit that may not come, if that may be; what it gives back ends it where nothing needs it any more. */
  guess: (load: () => void) => () => void;
  /** Loads for a visit that has begun, whatever it costs; joins what is under way. */
  open: (load: () => void) => void;
};

const nothing = () => {};
let keeper: Keeper = { mayGuess: () => true, guess: () => nothing, open: (load) => load() };

export function setKeeper(of: Keeper): void {
  keeper = of;
}

export const mayGuess: Keeper['mayGuess'] = () => keeper.mayGuess();

/** A choice that may be followed, such as the line of a palette that is marked: gives what takes it back. */
export const guess: Keeper['guess'] = (load) => keeper.guess(load);

/** A choice that is followed. */
export const open: Keeper['open'] = (load) => keeper.open(load);

/** What the keeper may load once the page is idle, the first ones first. */
export const wanted = new Set<() => void>();

/** What one link's reader seems to want. */
export class Intent {
  #stopWaiting: (() => void) | undefined;
  #takeBack: (() => void) | undefined;
  readonly #after: (ms: number, act: () => void) => () => void;

  constructor(after = afterBrowser) {
    this.#after = after;
  }

  /** A pointer came: a moment later it is meant. One that sweeps over a list means nothing. */
  rest(load: () => void): void {
    if (this.#stopWaiting || this.#takeBack) return;
    this.#stopWaiting = this.#after(dwellMs, () => this.now(load));
  }

  /** Focus or a finger is meant at once. */
  now(load: () => void): void {
    this.#stop();
    this.#takeBack ??= guess(load);
  }

  /** What was guessed is needed no more. */
  leave(): void {
    this.#stop();
    this.#takeBack?.();
    this.#takeBack = undefined;
  }

  /** It is opened, whether the moment was over or not. */
  press(load: () => void): void {
    this.#stop();
    this.#takeBack = undefined;
    open(load);
  }

  #stop(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
  }
}

function afterBrowser(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}
