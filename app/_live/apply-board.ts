import type { QueryClient } from '@tanstack/react-query';
import { changeIn, withFields } from '#app/_voice/change-in.ts';
import type { ChainCard } from '#server/chain/chain.output.ts';
import type { LiveBoard, UserCard } from '#server/leaderboard/leaderboard.output.ts';

type Row = UserCard | ChainCard;
const isPerson = (thing: object): thing is UserCard =>
  'username' in thing && 'karma' in thing && 'followerCount' in thing;
const isChain = (thing: object): thing is ChainCard => 'slug' in thing && 'followerCount' in thing && 'rank' in thing;

/** Sets the figures of people or chains, wherever they stand; rows stay where they are. Those of projects have topics of their own. */
export function applyBoard(queryClient: QueryClient, { about, data }: { about: string; data: unknown }): void {
  if (about !== 'people' && about !== 'chains') return;
  const { keys, figures } = data as LiveBoard;
  const byKey = new Map(keys.map((key, n) => [key, figures[n] ?? {}]));
  const isOne = about === 'people' ? isPerson : isChain;
  const keyOf = (row: Row) => ('karma' in row ? row.username : row.slug);
  for (const query of queryClient.getQueryCache().findAll({ queryKey: [['leaderboard']] })) {
    const now = changeIn<Row>(query.state.data, isOne, (row) => withFields(row, byKey.get(keyOf(row)) ?? {}));
    if (now !== query.state.data) query.setState({ data: now });
  }
}
