/** A press that may open a page: `at` by the page's own clock, `wallAt` in ms since 1970. */
export type Input = { at: number; wallAt: number };

/** Longer than that no press is the cause. */
const mostMs = 60_000;

/**
 * Remembers the last press that may open a page: a mouse's button going down, a finger that is lifted, a key. Going back
 * or forward by the browser's own buttons has no press that a page sees, so it is not measured.
 */
export function watchInputs() {
  const ending = new AbortController();
  const listening = { capture: true, passive: true, signal: ending.signal };
  let last: number | undefined;
  let hiddenAt = Number.NEGATIVE_INFINITY;

  const press = ({ target, timeStamp }: Event) => {
    last = target instanceof Element && target.closest('a, button, [role="option"]') ? timeStamp : undefined;
  };
  const onPointer = (event: PointerEvent) => {
    if ((event.type === 'pointerdown') === (event.pointerType === 'mouse')) press(event);
  };
  addEventListener('pointerdown', onPointer, listening);
  addEventListener('pointerup', onPointer, listening);
  addEventListener('keydown', ({ timeStamp, key }) => (last = modifiers.has(key) ? last : timeStamp), listening);
  addEventListener('popstate', () => (last = undefined), listening);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') hiddenAt = performance.now();
    },
    listening,
  );

  return {
    /** The press behind the page that has just come; each is the cause of one page. */
    take(): Input | undefined {
      const at = last;
      last = undefined;
      const agoMs = performance.now() - (at ?? Number.NEGATIVE_INFINITY);
      if (at === undefined || agoMs > mostMs || hiddenAt > at) return undefined;
      return { at, wallAt: Date.now() - agoMs };
    },
    /** A tab that nobody sees paints nothing. */
    wasHiddenSince: (at: number): boolean => hiddenAt > at,
    stop: () => ending.abort(),
  };
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta']);
