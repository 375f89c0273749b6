import { announce } from '#app/_ui/announce.ts';

const everyMs = 60_000;
let saidAt = Number.NEGATIVE_INFINITY;

/** Tells a screen reader of what came by itself: at most once a minute, since nobody asked. */
export function announceRarely(words: string): void {
  if (performance.now() - saidAt < everyMs) return;
  saidAt = performance.now();
  announce(words);
}
