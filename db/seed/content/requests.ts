/** Why validators award or withhold. */
export const rationales = {
  stone: [
    'Every option has an example that runs, and the limits are named. The migration notes are short and complete.',
    'Installs without a question, starts in two seconds, and says plainly when something is missing.',
    'The tests cover what the page promises. I broke three things on purpose and each was caught.',
    'Deleted its data folder while it ran. It said so, rebuilt what it could, and named the two files that it could not.',
    'A newcomer got from the readme to a first result in six minutes, with me watching and silent.',
    'Licence, versions and changes are in order; every release can be built again from its tag.',
  ],
  silver: [
    'Used for two weeks on a real task. No data lost, no surprise; one bug found, answered the same day with a test.',
    'I read the whole source. Small functions, clear names, no hidden state, and errors that say what to do.',
    'Works by keyboard alone and with a screen reader; contrast holds in both themes. Checked on three browsers.',
    'Compared its answers with a reference on 400 cases from my own archive: 397 agree, and the three others are documented.',
    'Fed it truncated, doubled and shuffled input for a night. Every failure was a clean message with a place.',
    'Runs on a machine of 2012 with 2 GB. Slow to start, then as quick as on mine.',
  ],
  gold: [
    'Measured against the two usual ways on the same machine: 3.1 times the throughput, a quarter of the memory, the same answers.',
    'Reviewed for security: input is checked at the edge, secrets never reach the log, and the one finding was fixed in a day.',
    'Ran for 72 hours under load with connections cut at random. Nothing lost, nothing twice, memory flat.',
    'Three of us used it for a month in place of the paid tool. None went back, and one of us had bet against it.',
    'The published figures hold on my hardware within five percent, and the script says what they do not prove.',
  ],
  platinum: [
    'Best of its kind that I have tested: correct on every case of a public test set, faster than the rest, and documented so that a newcomer can change it.',
    'Reproduced every published figure from the scripts in the repository, on two machines. All within three percent.',
  ],
  demerit: [
    'The page promises offline use, but nothing is kept after a reload. Tried on two browsers with a fresh profile.',
    'The demo sends the text that one types to a third party without saying so. Removed once that is fixed or stated.',
  ],
} as const;

/** Why validators leave a project to another. */
export const reviewDeclines = [
  'I have worked with the maker for years and would not be fair to others.',
  'It wants hardware that I do not have at hand.',
  'My field ends where this begins: somebody who knows signals should look at it.',
] as const;

/** Between investors and builders. */
export const introMessages = [
  'I fund small tools that people keep open all day, and yours is one in our team. Could we talk for half an hour next week?',
  'We invest early in developer tools from Europe. Your numbers are public, which I like. Are you raising, or would you consider it?',
  'Two of our companies already use this. I would like to hear where you want to take it, no deck needed.',
  'I read your updates since the first release. We write first checks and help with the first ten customers. Interested?',
] as const;

/** From builders to investors. */
export const pitches = [
  'Your thesis names what we do: a tool that people keep open all day. We are two, it pays for one of us. Could we talk?',
  'We raise a small round in spring and look for somebody who has sold to workshops before. The figures are on the page.',
  'You backed two tools that ours works beside. I would like your view on pricing before we do it wrong, half an hour is enough.',
  'Three hundred teams use it each week, a tenth of them pay. We want to stay small and answer to few. Is that of interest?',
] as const;

export const messages = [
  'Thanks for the quick answer. Would Thursday at ten work for you?',
  'It does. I will send a link in the morning.',
  'I looked at the trace you sent: most of the time goes into parsing, not into drawing.',
  'That matches what I see. Let me try with the parser taken out.',
  'Would you have a look at the draft before I publish it?',
  'Gladly. The first paragraph promises more than the second keeps, the rest reads well.',
  'We are two people and have no plans to grow beyond five. Is that a problem for you?',
  'Not at all. I would rather see ten users who complain than a thousand who left.',
  'The build is green again. It was the clock of the runner.',
  'Ha. It is always the clock.',
  'Do you still need help with the translation? I could do Portuguese.',
  'Yes please! The file is in the repository, about 200 lines.',
] as const;
