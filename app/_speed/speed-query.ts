import type { QueryClient } from '@tanstack/react-query';
import { trpc } from '#app/_trpc/client.ts';

export const speedQuery = () => trpc.speed.figures.queryOptions({});

export const prefetchSpeed = (queryClient: QueryClient): Promise<void> => queryClient.prefetchQuery(speedQuery());
