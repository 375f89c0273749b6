import type { Category } from '#db/vocabulary.ts';

export const categoryNames: Record<Category, string> = {
  ai: 'AI',
  'audio-video': 'Audio and video',
  'command-line': 'Command line',
  data: 'Data',
  design: 'Design',
  'developer-tools': 'Developer tools',
  devops: 'DevOps',
  education: 'Education',
  finance: 'Finance',
  games: 'Games',
  hardware: 'Hardware',
  health: 'Health',
  mobile: 'Mobile',
  productivity: 'Productivity',
  science: 'Science',
  security: 'Security',
  social: 'Social',
  web: 'Web',
};
