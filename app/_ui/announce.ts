/** What a screen reader is told of what changed; the shell renders it, empty, with every page. */
export const liveRegionId = 'announcements';

/** Tells a screen reader what has just happened. */
export function announce(words: string): void {
  const region = document.getElementById(liveRegionId);
  if (!region) return;
  // The same words twice are two announcements.
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}
