/** What makers tell about their projects. */
export const updates = [
  {
    kind: 'release',
    title: 'Half the size, same answers',
    body: 'Two dependencies are gone. The test set of 1,900 cases gives the same results, byte for byte.',
  },
  {
    kind: 'release',
    title: 'Keyboard first',
    body: 'Everything that a mouse can do has a key now. `?` shows them all. Thanks to all who wrote.',
  },
  {
    kind: 'release',
    title: 'Reads files larger than memory',
    body: 'Input is taken in pieces of 64 KB. Peak memory on a 4 GB file: 60 MB.',
  },
  {
    kind: 'release',
    title: 'Errors that say what to do',
    body: 'Each message names the line, what was expected and one way to mend it.',
  },
  { kind: 'milestone', title: '1,000 weekly users', body: 'From eleven a year ago. Most came by word of mouth.' },
  {
    kind: 'milestone',
    title: 'A hundred issues closed',
    body: 'The oldest was open for 14 months. Sorry, and thanks.',
  },
  {
    kind: 'milestone',
    title: 'First contribution from outside',
    body: 'A patch for right-to-left text, with tests. It is in the next release.',
  },
  {
    kind: 'news',
    title: 'What comes next',
    body: 'Three things, in this order:\n\n1. a stable file format\n2. import from the usual tools\n3. nothing else before summer',
  },
  {
    kind: 'news',
    title: 'We gave a talk',
    body: 'Twenty minutes on what went wrong in the first version. Slides are in the repository.',
  },
] as const;
