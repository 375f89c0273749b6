import { trpc } from '#app/_trpc/client.ts';

export const siteNumbersQuery = () => trpc.site.numbers.queryOptions({});
