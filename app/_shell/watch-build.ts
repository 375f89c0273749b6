import { isMissingChunk } from './missing-chunk.ts';
import { showUpdate } from './update-notice.tsx';

const askAfterMs = 10 * 60_000;

/** Tells that the site was updated: looked for when a tab comes back after ten minutes, and when some of its code is gone. */
export function watchBuild(own: string): void {
  if (own === 'none') return;
  let askedAt = Date.now();
  const ask = async () => {
    askedAt = Date.now();
    const build = await buildThere();
    if (build && build !== own) showUpdate();
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - askedAt >= askAfterMs) void ask();
  });
  // What a button loads only then, such as a sheet, can be gone too.
  addEventListener('unhandledrejection', ({ reason }) => {
    if (isMissingChunk(reason)) void ask();
  });
}

/** Undefined where the site does not answer. */
async function buildThere(): Promise<string | undefined> {
  try {
    const response = await fetch('/health');
    const { build } = await response.json();
    return typeof build === 'string' ? build : undefined;
  } catch {
    return undefined;
  }
}
