import { announce } from './announce.ts';

export type Toast = {
  title: string;
  /** What has one is there once, however often it is said. */
  key?: string;
  /** What to do about it. */
  action?: { name: string; act: () => void };
};

/** Says in passing what has happened, with a way to act on it. What shows it is loaded with the first one. */
export function toast(message: Toast): void {
  announce(message.title);
  void import('./toaster.tsx').then(({ showToast }) => showToast(message));
}
