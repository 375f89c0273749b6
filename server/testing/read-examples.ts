import { postSorts } from '../chain/chain.input.ts';
import { feedSorts } from '../feed/feed.input.ts';
import { searchKinds } from '../search/search.input.ts';

/** Things that are there to be asked for. */
export type Subjects = {
  project: string;
  /** A validator's on a project. */
  badge: { slug: string; username: string };
  person: string;
  chain: string;
  post: { slug: string; post: string };
  event: string;
  /** Whoever has a public entry in the directory. */
  investor: string;
  /** A word of some projects' titles. */
  word: string;
  technology: string;
};

/** Inputs of every public read by its name, which together use all its sorts and filters. */
export function readExamples({
  project,
  badge,
  person,
  chain,
  post,
  event,
  investor,
  word,
  technology,
}: Subjects): Record<string, object[]> {
  const feedFilters = [
    {},
    { text: word },
    { technologies: [technology] },
    { technologies: ['Nothing is made with it'] },
    { categories: ['developer-tools', 'web'] },
    { categories: ['hardware'] },
    { event },
    { minScore: 30 },
    { minScore: 80 },
    { hasDemo: true },
    { hasRepository: true },
    { featured: true },
    { badge: 'stone' },
    { badge: 'platinum' },
    { text: word, categories: ['data'], technologies: [technology], minScore: 20, hasDemo: true },
  ];
  return {
    'badge.byValidator': [badge],
    'chain.bySlug': [{ slug: chain }],
    'chain.list': [{ sort: 'rank' }, { sort: 'newest' }, { sort: 'followers' }, { category: 'data' }],
    'chain.log': [{ slug: chain }],
    'chain.projects': [{ slug: chain }, { slug: chain, limit: 50 }],
    'chain.posts': postSorts.flatMap((sort) => [
      { slug: chain, sort },
      { slug: chain, sort, tag: 'question' },
    ]),
    'comment.list': [{ slug: project }, { slug: project, limit: 50 }],
    'event.bySlug': [{ slug: event }],
    'event.entries': [{ slug: event }, { slug: event, track: 'Web' }],
    'event.list': [{ when: 'all' }, { when: 'running' }, { when: 'upcoming' }, { when: 'past' }],
    'feed.list': feedSorts.flatMap((sort) => feedFilters.map((filter) => ({ ...filter, sort }))),
    'investors.byUsername': [{ username: investor }],
    'investors.list': [
      {},
      { type: 'individual' },
      { sectors: ['ai', 'data'] },
      { stages: ['seed'] },
      { openToIntros: true },
      { checkSizeMin: 25_000, checkSizeMax: 50_000 },
      { checkSizeMin: 5_000_000 },
      { text: word },
      { type: 'organization', sectors: ['ai'], stages: ['seed'], checkSizeMax: 100_000, text: word },
    ],
    'investors.stats': [{}],
    'leaderboard.chains': [{}],
    'leaderboard.projects': [{ period: 'all_time' }, { period: 'month' }, { period: 'week' }],
    'leaderboard.trending': [{}],
    'leaderboard.users': [{}],
    'post.bySlug': [post],
    'post.replies': [post, { ...post, limit: 50 }],
    'profile.badges': [{ username: person }],
    'profile.byUsername': [{ username: person }],
    'profile.projects': [{ username: person }, { username: person, limit: 50 }],
    'project.bySlug': [{ slug: project }],
    'project.updates': [{ slug: project }, { slug: project, limit: 50 }],
    'site.numbers': [{}],
    'speed.figures': [{}],
    'search.all': [{ q: word }, { q: `${word}x` }, { q: person }, ...searchKinds.map((kind) => ({ q: word, kind }))],
  };
}
