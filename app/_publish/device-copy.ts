import type { ProjectContent } from '#server/project/project-content.input.ts';
import type { Sent } from './draft-saver.ts';

/** What a form held on this device when it was last changed, and the server's state that it was a change of. */
export type DeviceCopy = {
  content: ProjectContent;
  revision: number;
  /** What had set out of a new draft: a later page that asks again under its key makes no second one. */
  sent?: Sent | undefined;
};

/** By whose form it is, so that nobody who shares a device meets another's. */
const keyOf = (username: string, slug: string | null) => `prova.project.${username}.${slug ?? 'new'}`;

export function keepOnDevice(username: string, slug: string | null, copy: DeviceCopy): void {
  try {
    localStorage.setItem(keyOf(username, slug), JSON.stringify(copy));
  } catch {
    // Full, or switched off: the server has what was saved.
  }
}

export function forgetOnDevice(username: string, slug: string | null): void {
  try {
    localStorage.removeItem(keyOf(username, slug));
  } catch {
    // Switched off: nothing was kept.
  }
}

/** What was kept, as whatever version wrote it; empty where there is none. */
export function copyOnDevice(username: string, slug: string | null): Partial<Record<keyof DeviceCopy, unknown>> {
  try {
    return JSON.parse(localStorage.getItem(keyOf(username, slug)) ?? 'null') ?? {};
  } catch {
    return {};
  }
}

/** Has what was kept of a project go with it to its new slug, unless something is kept there already. */
export function moveOnDevice(username: string, from: string, to: string): void {
  try {
    const kept = localStorage.getItem(keyOf(username, from));
    if (kept === null || localStorage.getItem(keyOf(username, to)) !== null) return;
    localStorage.setItem(keyOf(username, to), kept);
    localStorage.removeItem(keyOf(username, from));
  } catch {
    // Full, or switched off: it stays where it is.
  }
}
