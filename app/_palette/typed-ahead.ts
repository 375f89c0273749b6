let typed: string | undefined;

/** From now on letters are kept for the palette, which has been asked for and is not there yet. */
export const keepTyping = (): void => {
  typed ??= '';
};

/** Keeps a letter, where letters are kept: whether it did. */
export function isKept({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (typed === undefined || ctrlKey || metaKey || altKey || [...key].length !== 1) return false;
  typed += key;
  return true;
}

/** What was typed meanwhile; no more is kept. */
export function takeTyped(): string {
  const text = typed ?? '';
  typed = undefined;
  return text;
}
