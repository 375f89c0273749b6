import type { investorTypes, Sector, Stage } from '#db/vocabulary.ts';

type InvestorType = (typeof investorTypes)[number];

export const typeNames: Record<InvestorType, string> = { individual: 'Individuals', organization: 'Organizations' };
export const typeWords: Record<InvestorType, string> = { individual: 'Individual', organization: 'Organization' };

export const sectorNames: Record<Sector, string> = {
  ai: 'AI',
  climate: 'Climate',
  consumer: 'Consumer',
  crypto: 'Crypto',
  data: 'Data',
  'developer-tools': 'Developer tools',
  education: 'Education',
  fintech: 'Fintech',
  gaming: 'Gaming',
  hardware: 'Hardware',
  health: 'Health',
  infrastructure: 'Infrastructure',
  marketplace: 'Marketplaces',
  media: 'Media',
  'open-source': 'Open source',
  security: 'Security',
};

export const stageNames: Record<Stage, string> = {
  'pre-seed': 'Pre-seed',
  seed: 'Seed',
  'series-a': 'Series A',
  'series-b': 'Series B',
  growth: 'Growth',
};

/** '3 hours', '2 days': how long it takes, for the middle one of all. */
export function formatDuration(seconds: number): string {
  const hours = Math.max(1, Math.round(seconds / 3600));
  const [count, unit] = hours < 48 ? [hours, 'hour'] : [Math.round(hours / 24), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
