/** Where what a page shows was from: this tab, the site's memory, the database; or it is not known which of the two. */
export type Source = 'tab' | 'memory' | 'computed' | 'site';

export type Wait = { kind: 'warm' | 'cold'; ms: number; source: Source };

const added = new EventTarget();
let last: Wait | undefined;

/** What was measured in this tab, for whoever shows it. */
export const waits = {
  last: (): Wait | undefined => last,
  add(wait: Wait): void {
    last = wait;
    added.dispatchEvent(new Event('change'));
  },
  listen(listener: () => void): () => void {
    added.addEventListener('change', listener);
    return () => added.removeEventListener('change', listener);
  },
};
