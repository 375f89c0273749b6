/** Whether code could not be loaded, which after an update means that it is no longer there. */
export function isMissingChunk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'ChunkLoadError' || /dynamically imported module|loading (?:css )?chunk/i.test(error.message);
}

const key = 'reloaded';

/** Loads the address anew, once for each build: false where that was done already, or there is no network for it. */
export function reloadOnce(): boolean {
  const here = `${document.documentElement.dataset.build} ${location.href}`;
  try {
    if (!navigator.onLine || sessionStorage.getItem(key) === here) return false;
    sessionStorage.setItem(key, here);
  } catch {
    // Without storage nobody would know that it was done.
    return false;
  }
  location.reload();
  return true;
}
