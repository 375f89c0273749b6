/** A step that people take from one page to another: by which link, what is there then, and what it reads. */
export type Walk = {
  from: string;
  /** The route that the link leads to. */
  to: string;
  href: string;
  heading: string | RegExp;
  /** The one read that its page asks for where nothing announced the visit; none where it shows what is here already. */
  reads?: RegExp;
  /** The directory reads its statistics beside it. */
  requests?: 2;
  /** Who takes it; a visitor when left out. */
  as?: 'member' | 'investor' | 'validator';
  /** Where the account menu holds the link, on every device. */
  inMenu?: true;
};

/** Made for the walk by the test: a chain and its first post. */
export const chainPath = '/chains/CHAIN';
const postPath = '/chains/CHAIN/posts/what-do-you-test-first';

const crosshair = '/projects/crosshair';
const mirela = '/users/mirelav';
const project = { to: '/projects/[slug]', href: crosshair, heading: 'Crosshair', reads: /project\.bySlug/ } as const;
const maker = { to: '/users/[username]', href: mirela, heading: 'Mirela Vant', reads: /profile\.byUsername/ } as const;

export const walks: Walk[] = [
  { from: '/?sort=top', ...project },
  { from: '/?sort=top', ...maker },
  { from: '/', to: '/leaderboard', href: '/leaderboard', heading: 'Leaderboard', reads: /leaderboard\.projects/ },
  { from: '/', to: '/chains', href: '/chains', heading: 'Chains', reads: /chain\.list/ },
  {
    from: '/',
    to: '/investors',
    href: '/investors',
    heading: 'Investors',
    reads: /investors\.(?:list|stats)/,
    requests: 2,
  },
  { from: '/', to: '/events', href: '/events', heading: 'Events', reads: /event\.list/ },
  { from: '/', to: '/search', href: '/search', heading: 'Search', reads: /leaderboard\.trending/ },
  { from: '/', to: '/sign-in', href: '/sign-in?next=%2F', heading: /Sign in/ },
  { from: '/about', to: '/formulas', href: '/formulas', heading: 'Formulas' },
  { from: '/about', to: '/speed', href: '/speed', heading: 'Speed', reads: /speed\.figures/ },
  { from: '/sign-in', to: '/sign-up', href: '/sign-up', heading: /Sign up|account/i },
  { from: '/leaderboard', to: '/', href: '/', heading: 'Projects', reads: /feed\.list/ },
  { from: '/leaderboard', ...project },
  { from: '/search?q=crosshair', ...project },
  { from: crosshair, to: '/', href: '/', heading: 'Projects', reads: /feed\.list/ },
  { from: crosshair, to: '/about', href: '/about', heading: 'About Prova', reads: /site\.numbers/ },
  { from: crosshair, to: '/speed', href: '/speed', heading: 'Speed', reads: /speed\.figures/ },
  { from: crosshair, ...maker },
  {
    from: crosshair,
    to: '/projects/[slug]/badges/[username]',
    href: `${crosshair}/badges/halden_qa`,
    heading: /Gold/i,
    reads: /badge\.byValidator/,
  },
  { from: mirela, ...project },
  {
    from: '/investors?text=Northlight%2012',
    to: '/investors/[username]',
    href: '/investors/investor_12',
    heading: /Northlight|Investor/,
    reads: /investors\.byUsername/,
  },
  {
    from: '/investors/investor_12',
    to: '/users/[username]',
    href: '/users/investor_12',
    heading: 'Investor 12',
    reads: /profile\.byUsername/,
  },
  {
    from: '/events?when=running',
    to: '/events/[slug]',
    href: '/events/build-week',
    heading: 'Autumn Build Week',
    reads: /event\.bySlug/,
  },
  { from: '/events/build-week', ...maker },
  {
    from: '/events/demo-day',
    to: '/projects/[slug]',
    href: '/projects/project-52',
    heading: 'Project 52',
    reads: /project\.bySlug/,
  },
  {
    from: '/chains?sort=newest',
    to: '/chains/[slug]',
    href: chainPath,
    heading: /^Quiet software/,
    reads: /chain\.bySlug/,
  },
  {
    from: chainPath,
    to: '/chains/[slug]/posts/[post]',
    href: postPath,
    heading: 'What do you test first?',
    reads: /post\.bySlug/,
  },
  {
    from: chainPath,
    to: '/chains/[slug]/log',
    href: `${chainPath}/log`,
    heading: 'Moderation log',
    reads: /chain\.log/,
  },
  { from: postPath, to: '/chains/[slug]', href: chainPath, heading: /^Quiet software/, reads: /chain\.bySlug/ },
  { from: postPath, ...maker },
  { from: '/', to: '/notifications', href: '/notifications', heading: 'Notifications', as: 'member' },
  { from: '/', to: '/publish', href: '/publish', heading: /Publish/, as: 'member' },
  { from: '/', to: '/messages', href: '/messages', heading: 'Messages', as: 'member', inMenu: true },
  {
    from: '/',
    to: '/dashboard',
    href: '/dashboard',
    heading: 'Dashboard',
    reads: /prefetch\.dashboard/,
    as: 'member',
    inMenu: true,
  },
  { from: '/', to: '/drafts', href: '/drafts', heading: 'Your projects', as: 'member', inMenu: true },
  {
    from: '/',
    to: '/saved',
    href: '/saved',
    heading: 'Saved projects',
    reads: /saved\.list/,
    as: 'member',
    inMenu: true,
  },
  { from: '/', to: '/intros', href: '/intros', heading: 'Intros', reads: /intro\.list/, as: 'member', inMenu: true },
  {
    from: '/',
    to: '/settings',
    href: '/settings',
    heading: 'Settings',
    reads: /account\.settings/,
    as: 'member',
    inMenu: true,
  },
  {
    from: '/',
    to: '/feedback',
    href: '/feedback?about=%2F',
    heading: 'Feedback',
    reads: /feedback\.mine/,
    as: 'member',
    inMenu: true,
  },
  {
    from: '/',
    to: '/pipeline',
    href: '/pipeline',
    heading: 'Pipeline',
    reads: /pipeline\.list/,
    as: 'investor',
    inMenu: true,
  },
  {
    from: '/',
    to: '/matches',
    href: '/matches',
    heading: 'Matches',
    reads: /investors\.matches/,
    as: 'investor',
    inMenu: true,
  },
  {
    from: '/',
    to: '/reviews',
    href: '/reviews',
    heading: 'Reviews',
    reads: /review\.queue/,
    as: 'validator',
    inMenu: true,
  },
  { from: '/chains', to: '/chains/new', href: '/chains/new', heading: 'Create a chain', as: 'member' },
];

/** Pages that no link of the site opens, or only a form's own end, and why they need no walk. */
export const unwalked: Record<string, string> = {
  '/confirmed': 'a letter leads there',
  '/reset-password': 'a letter leads there',
  '/offline': 'the service worker answers with it',
  '/investors/apply': 'a form that is opened once',
  '/projects/[slug]/edit': 'the owner’s form: e2e/publish.spec.ts walks there',
  '/chains/[slug]/edit': 'the owner’s form: e2e/chains.spec.ts walks there',
  '/chains/[slug]/moderation': 'the moderators’ page: e2e/chains.spec.ts walks there',
  '/chains/[slug]/posts/new': 'a form: e2e/posts.spec.ts walks there',
  '/messages/[username]': 'a conversation: e2e/messages.spec.ts walks there',
  '/reviews/[slug]': 'an assignment: e2e/validators.spec.ts walks there',
  '/settings/data': 'a tab of the settings',
  '/settings/investor': 'a tab of the settings',
  '/settings/mail': 'a tab of the settings',
  '/settings/moderation': 'a tab of the settings',
  '/settings/security': 'a tab of the settings',
  '/settings/sessions': 'a tab of the settings',
};
