import type { InfiniteData } from '@tanstack/react-query';
import type { Notification } from '#server/notification/notification.output.ts';

type Page = { items: Notification[]; nextCursor: string | null };

/** The inbox with its newest lines as they are now: a line that others joined stands once, at the top. */
export function withNews<P extends Page>(list: InfiniteData<P>, newest: Notification[]): InfiniteData<P> {
  const ids = new Set(newest.map(({ id }) => id));
  const last = newest.at(-1);
  const isOlder = ({ id, at }: Notification) => !ids.has(id) && last !== undefined && at <= last.at;
  const pages = list.pages.map((page) => ({ ...page, items: page.items.filter(isOlder) }));
  const [first] = pages;
  if (!first) return list;
  return { ...list, pages: [{ ...first, items: [...newest, ...first.items] }, ...pages.slice(1)] };
}
