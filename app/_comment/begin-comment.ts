let awaited: string | undefined;

/** Lets a comment on this project be begun as soon as its page is there. */
export function beginCommentOn(slug: string): void {
  awaited = slug;
}

/** Begins a comment on this project's page if one came for that; one that went elsewhere meanwhile did not. */
export function beginAwaitedComment(slug: string): void {
  if (awaited === undefined) return;
  const isHere = awaited === slug && location.hash === '#comments';
  if (!isHere || beginComment()) awaited = undefined;
}

/** Puts the keyboard where a comment on the project that is shown is written, if that is there yet. */
export function beginComment(): boolean {
  const field = [...document.querySelectorAll<HTMLElement>('#comments textarea')].find((one) => one.checkVisibility());
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
  return field !== undefined;
}
