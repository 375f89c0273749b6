import { z } from 'zod';
import { ChainCard, PostCard } from '../chain/chain.output.ts';
import { InvestorCard } from '../investor/investor.output.ts';
import { UserCard } from '../leaderboard/leaderboard.output.ts';
import { ProjectCard } from '../project/project.output.ts';

/**
 * Text with what matched marked: pieces in order, `match` true for those to highlight. No markup on the wire, so that
 * nothing needs sanitising.
 */
const Highlight = z.array(z.strictObject({ text: z.string(), match: z.boolean() }));
export type Highlight = z.infer<typeof Highlight>;

const hits = <T extends z.ZodType>(item: T) => z.array(z.strictObject({ item, title: Highlight, excerpt: Highlight }));

/** Best first. */
export const SearchResults = z.strictObject({
  /** What was looked for instead, where a word that nothing has was mended. */
  mended: z.string().nullable(),
  projects: hits(ProjectCard),
  users: hits(UserCard),
  chains: hits(ChainCard),
  posts: hits(PostCard.extend({ chain: z.strictObject({ slug: z.string(), name: z.string() }) })),
  investors: hits(InvestorCard),
});
export type SearchResults = z.infer<typeof SearchResults>;
