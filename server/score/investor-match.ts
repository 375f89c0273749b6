import type { Category, Sector, Stage } from '#db/vocabulary.ts';

/** Whole US dollars, both ends included. */
type CheckSize = { checkSizeMin: number; checkSizeMax: number };
export type InvestorWants = CheckSize & { sectors: readonly Sector[]; stages: readonly Stage[] };

export type Raising = {
  categories: readonly Category[];
  proofScore: number;
  /** What the builder looks for; what is left out earns nothing. */
  stage?: Stage;
  checkSize?: CheckSize;
};

export type InvestorMatch = { sectors: number; check: number; proof: number; total: number };

const maxima = { sectors: 50, stage: 10, checkSize: 15, proof: 25 };

/** The most that each part can be. */
export const matchMaxima = {
  sectors: maxima.sectors,
  check: maxima.stage + maxima.checkSize,
  proof: maxima.proof,
} as const;

/** A project as the database and the answers hold it. */
type RaisingProject = {
  categories: readonly Category[];
  proofScore: number;
  raisingStage: Stage | null;
  raisingMin: number | null;
  raisingMax: number | null;
};

export function raisingOf(project: RaisingProject): Raising {
  const { categories, proofScore, raisingStage, raisingMin, raisingMax } = project;
  return {
    ...{ categories, proofScore },
    ...(raisingStage && { stage: raisingStage }),
    ...(raisingMin !== null &&
      raisingMax !== null && { checkSize: { checkSizeMin: raisingMin, checkSizeMax: raisingMax } }),
  };
}

/** The categories that stand for any of these sectors. */
export const categoriesOfSectors = (sectors: readonly Sector[]): Category[] =>
  (Object.keys(sectorOf) as Category[]).filter((category) => sectors.includes(sectorOf[category]));

/**
 * How well an investor and a project fit, 0..100, by parts in whole points: the share of the project's sectors that the
 * investor names, stage and check size (by the share of the sought range that the investor's covers), and proof score.
 */
export function investorMatch(investor: InvestorWants, project: Raising): InvestorMatch {
  const wanted = sectorsOf(project.categories);
  const shared = wanted.filter((sector) => investor.sectors.includes(sector)).length;
  const sectors = Math.round((maxima.sectors * shared) / Math.max(1, wanted.length));
  const atStage = project.stage !== undefined && investor.stages.includes(project.stage);
  const covered = project.checkSize ? coverage(project.checkSize, investor) : 0;
  const check = Math.round((atStage ? maxima.stage : 0) + maxima.checkSize * covered);
  const proof = Math.round((maxima.proof * project.proofScore) / 100);
  return { sectors, check, proof, total: sectors + check + proof };
}

/** The sectors that a project's categories stand for, without repetition. */
function sectorsOf(categories: readonly Category[]): Sector[] {
  return [...new Set(categories.map((category) => sectorOf[category]))];
}

const sectorOf: Record<Category, Sector> = {
  ai: 'ai',
  'audio-video': 'media',
  'command-line': 'developer-tools',
  data: 'data',
  design: 'consumer',
  'developer-tools': 'developer-tools',
  devops: 'infrastructure',
  education: 'education',
  finance: 'fintech',
  games: 'gaming',
  hardware: 'hardware',
  health: 'health',
  mobile: 'consumer',
  productivity: 'consumer',
  science: 'data',
  security: 'security',
  social: 'consumer',
  web: 'open-source',
};

/** Share of `sought` that lies in `offered`, 0..1; a single amount is in or out. */
function coverage(sought: CheckSize, offered: CheckSize): number {
  const low = Math.max(sought.checkSizeMin, offered.checkSizeMin);
  const high = Math.min(sought.checkSizeMax, offered.checkSizeMax);
  if (low > high) return 0;
  const width = sought.checkSizeMax - sought.checkSizeMin;
  return width === 0 ? 1 : (high - low) / width;
}
