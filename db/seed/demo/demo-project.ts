import type { Category } from '../../vocabulary.ts';

export type DemoProject = {
  title: string;
  tagline: string;
  categories: Category[];
  technologies: string[];
  description?: string;
};
