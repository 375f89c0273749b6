import type { Category } from '../../vocabulary.ts';
import type { Random } from '../random.ts';

export type PersonText = {
  username: string;
  displayName: string;
  bio: string;
  location: string | null;
};

export type ProjectText = {
  title: string;
  tagline: string;
  description: string;
  story: string;
  novelty: string;
  comparison: string;
  categories: Category[];
  technologies: string[];
  /** Shown as `https://SLUG.example.org` where true. */
  hasDemo: boolean;
  hasRepository: boolean;
};

export type ChainText = { name: string; description: string; rules: string; categories: Category[] };
export type EventText = { name: string; description: string; place: string | null; tracks: string[] };

/** Where the generator takes its words from. The same index and chance give the same text. */
export type Content = {
  person: (index: number, random: Random) => PersonText;
  project: (index: number, random: Random) => ProjectText;
  chain: (index: number, random: Random) => ChainText;
  event: (index: number, random: Random) => EventText;
};
