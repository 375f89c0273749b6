'use client';

import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import type { EventCard, EventPage } from '#server/event/event.output.ts';
import { EventArticle } from './event-article.tsx';
import { eventQuery } from './event-query.ts';
import { knownEvent } from './known-event.ts';
import { MissingEvent } from './missing-event.tsx';

/** An event's page: at once what a list said of it, where one did, and the rest as it comes. */
export function EventView() {
  const slug = useOwnParam('slug', '/events/');
  return slug ? <Event key={slug} slug={slug} /> : null;
}

function Event({ slug }: { slug: string }) {
  const queryClient = useQueryClient();
  const [card] = useState(() => knownEvent(queryClient, slug));
  return card ? <Arriving card={card} /> : <Whole slug={slug} />;
}

function Arriving({ card }: { card: EventCard }) {
  const { data, isError, refetch } = useQuery(eventQuery(card.slug));
  return <Shown slug={card.slug} card={card} page={data} onRetry={isError ? () => void refetch() : undefined} />;
}

function Whole({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(eventQuery(slug));
  return <Shown slug={slug} page={data} />;
}

type ShownProps = {
  slug: string;
  card?: EventCard;
  /** Undefined while it is on its way. */
  page: EventPage | null | undefined;
  onRetry?: (() => void) | undefined;
};

function Shown({ slug, card, page, onRetry }: ShownProps) {
  const known = page ?? card;
  if (page === null || !known) return <MissingEvent slug={slug} />;
  return <EventArticle card={known} page={page} onRetry={onRetry} />;
}
