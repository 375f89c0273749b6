import type { DemoProject } from './demo-project.ts';

export const demoProjectsA: readonly DemoProject[] = [
  {
    title: 'Tidewatch',
    tagline: 'Tide tables that work offline, for any harbour, from public gauges',
    categories: ['mobile', 'science'],
    technologies: ['Rust', 'WebAssembly', 'SQLite'],
    description: `Tidewatch computes high and low water for 3,400 harbours on the device, from the public constants of the gauges. No account, no network after the first start.

- Seven days ahead on one screen, with daylight behind the curve
- Warnings when a gauge was moved or has not reported for a year
- Export as calendar, so that the alarm clock knows the ebb

We checked it against two years of measured levels: the median error is **6 cm** and eleven minutes.`,
  },
  {
    title: 'ledgerline',
    tagline: 'Double-entry bookkeeping in plain text, with a web view for the accountant',
    categories: ['finance', 'productivity'],
    technologies: ['Go', 'SQLite', 'HTML'],
    description: `A journal is a text file; ledgerline checks it, sums it and shows it.

\`\`\`
2026-03-02 * Paper mill
  expenses:office    48.20 EUR
  assets:bank
\`\`\`

- Every report links back to the line that made the number
- Reads what banks export, with rules that you write once
- A read-only web view on your own machine, for whoever signs the books`,
  },
  {
    title: 'hushtone',
    tagline: 'Takes room noise out of speech without making voices sound like tin',
    categories: ['audio-video', 'ai'],
    technologies: ['Rust', 'ONNX', 'Web Audio'],
    description: `Small enough to run in a browser tab: the model is 3.1 MB and needs 9 % of one core for 48 kHz mono.

- Keeps breath and consonants, which most filters eat
- Works live or on files, in blocks of 10 ms
- Trained on recordings whose speakers agreed to it; the list is in the repository`,
  },
  {
    title: 'qdiff',
    tagline: 'Shows why a query got slower: two plans side by side, the guilty node in front',
    categories: ['data', 'developer-tools'],
    technologies: ['PostgreSQL', 'TypeScript', 'React'],
    description: `Paste two plans of the same query, before and after. qdiff lines up the nodes, marks where estimates and reality part, and says in one sentence what changed.

1. Row estimates that are off by more than ten times come first
2. Index scans that became sequential are named with their filter
3. Time is shown per loop *and* in all, since that is where one is fooled`,
  },
  {
    title: 'Kerncraft',
    tagline: 'See and mend the kerning of a variable font, pair by pair, across all weights',
    categories: ['design'],
    technologies: ['TypeScript', 'WebGL', 'SVG'],
    description: `Kerning that looks right at 400 is often wrong at 700. Kerncraft draws one pair over the whole axis and lets you pull the curve.

- Sorts pairs by how often real text uses them, in 40 languages
- Undo across sessions
- Writes back into the source files that type designers use`,
  },
  {
    title: 'restic-radar',
    tagline: 'One page that says which of your backups could really be restored today',
    categories: ['devops', 'security'],
    technologies: ['Go', 'Prometheus', 'Linux'],
    description: `A backup that was never restored is a hope. Each night restic-radar restores a random hundred files from every repository, compares their hashes and draws one row per machine.

- Green means *restored*, not *uploaded*
- Works without write access to the repositories
- One binary, one configuration file, no database`,
  },
  {
    title: 'Pocket Phonemes',
    tagline: 'Learn the sounds of a language before its words, with your own voice as the measure',
    categories: ['education', 'audio-video'],
    technologies: ['Swift', 'Kotlin', 'ONNX'],
    description: `Ten minutes a day with one pair of sounds. The app plays both, asks which it was, then listens to you.

- 31 languages, among them seven with fewer than 100,000 speakers
- All processing on the phone
- Teachers can add a language with a text file and 200 recordings`,
  },
  {
    title: 'mend',
    tagline: 'Repairs broken JSON, says what it did, and refuses when it would have to guess',
    categories: ['command-line', 'developer-tools'],
    technologies: ['Rust'],
    description: `\`\`\`
$ mend < broken.json > fixed.json
line 14: added the missing comma
line 90: closed the string at the end of the line
\`\`\`

It never invents a value. Where there are two ways to read something, it stops with exit code 2 and shows both.

- 210 MB/s on a laptop
- Streams: memory stays below 4 MB whatever the size`,
  },
  {
    title: 'Commons Kitchen',
    tagline: 'Plan meals for a group, buy once, and split the bill by who really ate',
    categories: ['productivity', 'social'],
    technologies: ['Svelte', 'TypeScript', 'PostgreSQL'],
    description: `Made for shared houses and camps. Everyone says when they eat and what they cannot; the plan, the shopping list and the bill follow.

- Recipes scale by appetite, not only by heads
- Works on one old phone in the kitchen, without accounts
- Allergies are checked against ingredients, with their sources`,
  },
  {
    title: 'loomstate',
    tagline: 'State charts for interfaces: draw them, test them, ship the same file',
    categories: ['web', 'developer-tools'],
    technologies: ['TypeScript', 'React', 'Vue'],
    description: `One file describes what a screen may do. loomstate draws it, walks through every path in tests, and runs it in 2.3 KB.

- Unreachable states and dead ends are errors
- Time is injected, so tests do not sleep
- Adapters of twenty lines each for the usual frameworks`,
  },
  {
    title: 'Gritscale',
    tagline: 'Counts grains in a photo of sand and gives the size curve that a lab would',
    categories: ['science', 'mobile'],
    technologies: ['Python', 'NumPy', 'Kotlin'],
    description: `Put a coin beside the sand, take a photo, get a curve. Compared with sieving on 60 samples the median differs by 4 %.

- Raw outlines as CSV, so that one can check
- Calibrates by the coin; 14 currencies known
- Offline, since rivers have no network`,
  },
  {
    title: 'switchyard',
    tagline: 'A reverse proxy that shows each request as a train on its track, live',
    categories: ['devops', 'web'],
    technologies: ['Go', 'HTML', 'Linux'],
    description: `For the evening when something hangs and nobody knows where. Every request is a line from arrival to answer; the slow ones stay on the screen.

- Adds 40 µs at the median
- Replays a request to another upstream with one key
- Headers that hold secrets are never kept`,
  },
];
