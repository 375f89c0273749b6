import type { Category } from '../../vocabulary.ts';

/** The first word of a made-up title. */
export const modifiers: readonly string[] = `
  able agile amber ample apt arctic atlas autumn azure balanced basalt beacon birch blank blue bold brass brief bright
  brisk bronze calm candid cedar chalk cinder clean clear clever cobalt common compact constant copper coral crisp crystal
  daily dapper dawn deft delta dense direct drift dune early earnest easy ebony echo elder ember even exact fable fair
  fast fern field fine firm fleet flint fluent fond forest fresh frost full gentle ginger glad glass golden grand granite
  graphite green handy harbor hardy hazel hidden honest humble indigo inland instant iron island ivory jade juniper keen
  kind lake lantern large laurel lazy lean level light lime linear little lively local logical loyal lucid lunar maple
  marble mellow merry micro mild mint minor misty modest moss native neat nimble noble north oak ocean olive onyx open
  opal orbit orchid origin owl paper patient pearl pebble pine plain plum pocket polar prime proper proud pure quartz
  quick quiet rapid ready real regal river robin rose round ruby rustic safe sage sane sharp shore silent silver simple
  sleek slim slow small smart smooth snow solar solid sound spare spruce stable steady steel still stone strict sturdy
  subtle summer sunny super sure swift tall tame tidal tidy tiny topaz tough true trusty umber upper urban vast velvet
  vivid warm wax west wide wild willow winter wise witty woven young zen zephyr
`
  .trim()
  .split(/\s+/);

/** The last word, and what kind of thing it makes of the project. */
export const forms: readonly (readonly [word: string, kind: string])[] = [
  ['kit', 'toolkit'],
  ['lab', 'workbench'],
  ['desk', 'desktop app'],
  ['flow', 'pipeline'],
  ['hub', 'service'],
  ['cli', 'command-line tool'],
  ['js', 'library'],
  ['box', 'self-hosted app'],
  ['lens', 'viewer'],
  ['guard', 'checker'],
  ['bench', 'test bench'],
  ['sync', 'sync engine'],
  ['forge', 'generator'],
  ['board', 'dashboard'],
  ['core', 'library'],
  ['pad', 'editor'],
  ['watch', 'monitor'],
  ['run', 'runner'],
  ['scope', 'inspector'],
  ['cast', 'publisher'],
  ['mate', 'assistant'],
  ['note', 'notebook'],
  ['server', 'server'],
  ['trace', 'tracer'],
  ['works', 'suite'],
];

/** Per category: the middle word of a title and what it is about, the technologies at hand. */
export const topics: Record<
  Category,
  { nouns: readonly (readonly [word: string, about: string])[]; technologies: readonly string[] }
> = {
  ai: {
    nouns: [
      ['prompt', 'prompts and their versions'],
      ['model', 'small language models'],
      ['embed', 'embeddings'],
      ['eval', 'evaluations of model answers'],
      ['agent', 'long-running agents'],
      ['label', 'labelled training data'],
    ],
    technologies: ['Python', 'PyTorch', 'TypeScript', 'ONNX', 'Rust', 'CUDA'],
  },
  'audio-video': {
    nouns: [
      ['audio', 'audio files'],
      ['caption', 'captions and transcripts'],
      ['podcast', 'podcast feeds'],
      ['midi', 'MIDI streams'],
      ['video', 'short videos'],
    ],
    technologies: ['FFmpeg', 'Web Audio', 'Rust', 'TypeScript', 'C++', 'WebGL'],
  },
  'command-line': {
    nouns: [
      ['shell', 'shell history'],
      ['glob', 'file patterns'],
      ['log', 'log files'],
      ['diff', 'diffs'],
      ['path', 'file paths'],
      ['rename', 'bulk renames'],
    ],
    technologies: ['Rust', 'Go', 'Node.js', 'Bash', 'Zig'],
  },
  data: {
    nouns: [
      ['table', 'large tables'],
      ['chart', 'time series charts'],
      ['query', 'slow queries'],
      ['csv', 'messy CSV files'],
      ['graph', 'graphs'],
      ['stream', 'event streams'],
      ['map', 'map tiles'],
    ],
    technologies: ['PostgreSQL', 'Python', 'DuckDB', 'TypeScript', 'Arrow', 'D3', 'SQLite'],
  },
  design: {
    nouns: [
      ['palette', 'colour palettes'],
      ['icon', 'icon sets'],
      ['font', 'variable fonts'],
      ['grid', 'layout grids'],
      ['token', 'design tokens'],
    ],
    technologies: ['CSS', 'TypeScript', 'SVG', 'React', 'Figma', 'WebGL'],
  },
  'developer-tools': {
    nouns: [
      ['cache', 'build caches'],
      ['schema', 'schemas'],
      ['type', 'types at run time'],
      ['bundle', 'bundles'],
      ['test', 'flaky tests'],
      ['mock', 'recorded API answers'],
      ['parser', 'parsers'],
      ['commit', 'commit histories'],
    ],
    technologies: ['TypeScript', 'Rust', 'Node.js', 'Go', 'Vite', 'esbuild', 'WebAssembly'],
  },
  devops: {
    nouns: [
      ['deploy', 'deployments'],
      ['backup', 'backups'],
      ['secret', 'secrets'],
      ['cron', 'scheduled jobs'],
      ['metric', 'metrics'],
      ['proxy', 'reverse proxies'],
    ],
    technologies: ['Go', 'Docker', 'Kubernetes', 'Terraform', 'Prometheus', 'Redis', 'Linux'],
  },
  education: {
    nouns: [
      ['lesson', 'lessons'],
      ['quiz', 'quizzes'],
      ['flashcard', 'flash cards'],
      ['kana', 'writing systems'],
      ['class', 'class rooms'],
    ],
    technologies: ['React', 'TypeScript', 'Svelte', 'Python', 'SQLite'],
  },
  finance: {
    nouns: [
      ['ledger', 'double-entry ledgers'],
      ['invoice', 'invoices'],
      ['budget', 'shared budgets'],
      ['tax', 'tax forms'],
      ['price', 'price histories'],
    ],
    technologies: ['PostgreSQL', 'TypeScript', 'Elixir', 'Go', 'Rust'],
  },
  games: {
    nouns: [
      ['sprite', 'sprites'],
      ['level', 'levels'],
      ['chess', 'chess puzzles'],
      ['pixel', 'pixel art'],
      ['quest', 'quests and dialogues'],
    ],
    technologies: ['Rust', 'Godot', 'C#', 'WebGL', 'TypeScript', 'Lua'],
  },
  hardware: {
    nouns: [
      ['sensor', 'sensors'],
      ['firmware', 'firmware updates'],
      ['keyboard', 'keyboard layouts'],
      ['circuit', 'circuits'],
      ['meter', 'power meters'],
    ],
    technologies: ['C', 'Rust', 'MicroPython', 'ESP32', 'MQTT', 'KiCad'],
  },
  health: {
    nouns: [
      ['sleep', 'sleep records'],
      ['meal', 'meal plans'],
      ['pulse', 'heart rates'],
      ['pill', 'medication times'],
      ['stretch', 'exercise plans'],
    ],
    technologies: ['Swift', 'Kotlin', 'React Native', 'TypeScript', 'SQLite'],
  },
  mobile: {
    nouns: [
      ['gesture', 'touch gestures'],
      ['widget', 'home screen widgets'],
      ['push', 'push messages'],
      ['offline', 'offline data'],
      ['camera', 'camera input'],
    ],
    technologies: ['Swift', 'Kotlin', 'Flutter', 'React Native', 'SQLite'],
  },
  productivity: {
    nouns: [
      ['task', 'tasks'],
      ['calendar', 'calendars'],
      ['inbox', 'full inboxes'],
      ['focus', 'focus time'],
      ['outline', 'outlines'],
      ['meeting', 'meeting notes'],
    ],
    technologies: ['TypeScript', 'React', 'Svelte', 'Electron', 'Tauri', 'SQLite'],
  },
  science: {
    nouns: [
      ['protein', 'protein structures'],
      ['citation', 'citations'],
      ['orbit', 'orbits'],
      ['sample', 'lab samples'],
      ['plot', 'publication plots'],
    ],
    technologies: ['Python', 'Julia', 'R', 'NumPy', 'Rust', 'WebGL'],
  },
  security: {
    nouns: [
      ['vault', 'passwords'],
      ['audit', 'dependency audits'],
      ['key', 'signing keys'],
      ['leak', 'leaked secrets'],
      ['pass', 'access tokens'],
    ],
    technologies: ['Rust', 'Go', 'OpenSSL', 'WebAuthn', 'TypeScript'],
  },
  social: {
    nouns: [
      ['forum', 'forums'],
      ['feed', 'feeds'],
      ['club', 'local clubs'],
      ['poll', 'polls'],
      ['letter', 'newsletters'],
    ],
    technologies: ['Elixir', 'TypeScript', 'PostgreSQL', 'ActivityPub', 'React'],
  },
  web: {
    nouns: [
      ['route', 'routes'],
      ['form', 'long forms'],
      ['image', 'responsive images'],
      ['markdown', 'Markdown'],
      ['page', 'static pages'],
      ['scroll', 'endless lists'],
      ['state', 'client state'],
    ],
    technologies: ['TypeScript', 'React', 'Vue', 'Svelte', 'Astro', 'HTML', 'CSS', 'Node.js'],
  },
};

export const taglines = [
  'A {kind} for {about} that starts in a second and stays out of the way',
  'The {kind} for {about} that we wished for: small, fast, tested',
  '{About} without the ceremony: one file, no set-up',
  'See what your {about} really do, live and side by side',
  'A calm {kind} for {about}, made with {tech}',
  'Keep {about} in order, by keyboard, offline too',
  'Find what is wrong with your {about} before others do',
  'A self-hosted {kind} for {about} with an open format',
  'Share {about} with your team, with history and undo',
  '{About}, checked on every change, explained in plain words',
  'Turn {about} into something that one can read',
  'A {kind} in {tech} that takes {about} apart and puts them together again',
] as const;

export const paragraphs = [
  'Most tools for {about} want to be the centre of your day. {title} wants to be forgotten: it starts fast, does its work and says clearly what it did.',
  'It began as a script for our own {about}. After the third person asked for it we wrote tests, gave the options names that one can guess, and put it here.',
  'Everything runs on your own machine. Nothing is sent anywhere, there is no account, and the format is documented so that you can leave at any time.',
  'We measured it against doing the same by hand in {tech}: about three times as fast on a year-old laptop, with a fifth of the memory. The script is in the repository.',
  'It is honest about its limits. Very large {about} are read in pieces, and what cannot be understood is reported with its position instead of being dropped.',
] as const;

export const features = [
  'Opens {about} of several gigabytes without reading them whole',
  'Undo for everything, across restarts',
  'Plain text export, and import of what the usual tools write',
  'Works by keyboard alone and with a screen reader',
  'One binary, no run time to install',
  'Errors with line, column and what to do',
  'Dark and light, following the system',
  'A `--json` switch on every command',
  'Tested on Linux, macOS and Windows',
  'No telemetry, no account',
] as const;
