/** How many of each thing. */
export type Plan = {
  projects: number;
  people: number;
  /** Sum of expected votes; the outcome scatters round it. */
  votes: number;
  /** Comments per vote. */
  talkativeness: number;
  /** Below 1 more and more are published as time goes by; the smaller, the more are recent. */
  recency: number;
  chains: number;
  postsPerChain: number;
  events: number;
  /** Chance of badges for the very best project; it falls with the cube of how good one is. */
  badgeRate: number;
  /** Share of the projects that enter the next event. */
  eventShare: number;
  investors: number;
  /** Intro requests per vote. */
  introRate: number;
  /** Projects that an investor follows beside those saved by chance. */
  pipelineSize: number;
  validators: number;
  follows: number;
  conversations: number;
  notifications: number;
  feedback: number;
  /** Of one in so many projects the last days are noted. */
  notedEvery: number;
};

/** Believable proportions for a community of that many projects. */
export function planFor(projects: number): Plan {
  const people = Math.max(12, Math.ceil(projects / 4));
  return {
    projects,
    people,
    votes: projects * 10,
    talkativeness: 0.25,
    recency: 0.8,
    chains: within(projects / 500, 8, 1000),
    postsPerChain: 40,
    events: within(projects / 5000, 3, 60),
    badgeRate: 0.35,
    eventShare: 0.06,
    introRate: 0.01,
    pipelineSize: 2,
    investors: within(projects / 100, 3, 5000),
    validators: within(people / 250, 3, 500),
    follows: people * 5,
    conversations: Math.ceil(people / 4),
    notifications: people * 3,
    feedback: within(people / 50, 6, 2000),
    notedEvery: within(projects / 1000, 1, 10),
  };
}

function within(value: number, min: number, max: number): number {
  return Math.round(Math.min(max, Math.max(min, value)));
}
