import type { ChainText, EventText } from '../content/content.ts';

const rules = '1. Show your work\n2. Say what does not work yet\n3. No drive-by links\n4. Measure before you claim';

export const demoChains: readonly ChainText[] = [
  {
    name: 'Quiet software',
    description: 'Tools that do their work and then leave you alone.',
    rules,
    categories: ['productivity', 'web', 'command-line'],
  },
  {
    name: 'Charts and maps',
    description: 'Drawing data honestly: scales, projections, colour, and the script behind it.',
    rules,
    categories: ['data', 'science', 'design'],
  },
  {
    name: 'Terminal people',
    description: 'Everything that runs in a terminal and is better for it.',
    rules,
    categories: ['command-line', 'developer-tools'],
  },
  {
    name: 'Self-hosted',
    description: 'What you can run at home or in a cupboard at work, and how to keep it alive.',
    rules,
    categories: ['devops', 'security', 'web'],
  },
  {
    name: 'Access for all',
    description: 'Keyboard, screen reader, contrast, plain words. Bring your project and have it tested.',
    rules,
    categories: ['web', 'design', 'mobile'],
  },
  {
    name: 'PostgreSQL in anger',
    description: 'Plans, locks, migrations, and stories from the night shift.',
    rules,
    categories: ['data', 'developer-tools', 'devops'],
  },
  {
    name: 'Small hardware',
    description: 'Sensors, keyboards, stations on one cell. Schematics welcome.',
    rules,
    categories: ['hardware', 'science'],
  },
  {
    name: 'Sound work',
    description: 'Speech, music, noise and what lies between.',
    rules,
    categories: ['audio-video'],
  },
  {
    name: 'Teaching with code',
    description: 'Software for learning, by people who stand in front of a class.',
    rules,
    categories: ['education', 'games'],
  },
  {
    name: 'Models, measured',
    description: 'Machine learning with its error bars. No demo without a test set.',
    rules,
    categories: ['ai', 'data'],
  },
  {
    name: 'Money matters',
    description: 'Ledgers, invoices, grants and budgets for people who would rather do something else.',
    rules,
    categories: ['finance', 'productivity'],
  },
  {
    name: 'Neighbourhood',
    description: 'For streets, clubs and co-operatives: small groups, old phones, no budget.',
    rules,
    categories: ['social', 'health', 'mobile'],
  },
];

export const demoEvents: readonly EventText[] = [
  {
    name: 'Autumn Build Week',
    description:
      'Seven days, one working thing. Alone or in a team of up to four; teams that met here are welcome.\n\n- Monday: say what you build\n- Sunday noon: it runs, or it does not',
    place: null,
    tracks: ['Small tools', 'Data', 'First projects'],
  },
  {
    name: 'Small Tools Demo Day',
    description: 'Ten minutes each, live, no slides. The room votes, the jury explains itself.',
    place: 'Ghent',
    tracks: ['Command line', 'Web', 'Hardware'],
  },
  {
    name: 'Access Weekend',
    description:
      'Two days with people who use screen readers, switches and large type every day. Bring something and leave with a list.',
    place: 'Hamburg',
    tracks: ['Web', 'Mobile'],
  },
];

/** What a project without a page of its own says of itself. */
export const plainDescriptions = [
  `{title} began as a script for ourselves. After the third person asked for it we wrote tests, gave the options names that one can guess, and put it here.

- Runs on your own machine, nothing is sent anywhere
- Errors name the place and one way to mend it
- Plain text in, plain text out

What is still missing is on the list in the repository, in the order in which we will do it.`,
  `Made with {tech}, by two people, in the evenings. It has been in daily use since last winter and has lost nothing so far.

1. Start it, there is nothing to set up
2. Give it your own data
3. Tell us where it was slow

The measurements and the script that made them are in the repository.`,
  'A first version that works. Feedback is what we are here for.',
] as const;
