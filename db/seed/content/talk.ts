/** What people say. `{title}` and `{tech}` stand for the project's own. */

export const comments = [
  'Tried it on a real project this morning. It did what the page says, and the error messages are better than ours.',
  'The readme answers my first three questions in the order I had them. That is rare.',
  'How does it behave when the network goes away half way? I would expect a partial result or an error, not silence.',
  'We replaced 400 lines of our own with {title} and deleted the tests that came with them.',
  'Installed it, ran the example, got a TypeError on line 12. Node 22 on Linux. Is there a minimum version?',
  'I like that it does one thing. Please do not add a plugin system.',
  'What happens with a file of several gigabytes? Does it stream or read everything first?',
  'Numbers would help here. How does it compare to doing it by hand in {tech}?',
  'Been running this since spring on a small server. Memory stays flat, which I cannot say of what we had before.',
  'The demo stalls for me on Firefox when the window is narrow. Everything else is smooth.',
  'Is there a way to turn off colours when the output is not a terminal? It writes escape codes into our logs.',
  'Clear writing, honest limits. The section on what it does *not* do made me trust the rest.',
  'Small thing: the keyboard focus is lost after closing the dialog. Easy to miss with a mouse.',
  'I wanted exactly this last week and built a worse one. Thank you.',
  'Could the configuration be optional? Nine of the ten settings are what I would guess anyway.',
  'Why {tech}? Not a complaint, I am curious about the trade-off.',
  'Works with right-to-left text, which I did not expect. Somebody took care.',
  'The licence file is missing, so I cannot use it at work yet. Can you add one?',
  'Read the source over lunch. It is short enough for that, and the tests read like documentation.',
  'We saw the p99 drop from 80 ms to 22 ms after switching. Same hardware, same traffic.',
  'Does it keep the order of keys? Our diffs depend on it.',
  'The screenshots look good but I could not find out what it costs to run. A line on that would help.',
  'Version 2 broke our build because the default changed. It was in the notes, but please make such things loud.',
  'I teach with it now. Students understand the output without me.',
  'This is the first one of its kind that survives my cat walking over the keyboard.',
  'Please keep the plain text export. It is the reason we chose it.',
  'Two of us tried to break it for an hour and only managed to make it slow.',
  'I would pay for a hosted version if my data stayed in the region.',
  'Does {title} handle time zones, or does it assume UTC? The docs show only one example.',
  'Accessibility is better than most: every control has a name and the contrast holds in both themes.',
  'Nice idea, but the name is hard to search for.',
  'It would be good to see who else uses this in production. We are three people with 2,000 users, so far without an incident.',
] as const;

export const replies = [
  'Same here.',
  'Good catch, I can reproduce it.',
  'I had the opposite result. Which version was that?',
  'That is how I read it too.',
  'It streams. Peak memory was 60 MB on a 4 GB file when I measured.',
  'Not for me: works on Firefox 140 at 390 pixels wide.',
  'There is an option for it, but you have to know its name. It should be on by default.',
  'I would not. It is easier to leave out than to take back.',
  'Thanks, that saved me an afternoon.',
  'Can you share the file? I would like to see where the time goes.',
  'Agreed on the numbers. Without the hardware they say little.',
  'It is in the notes of 1.4, at the very end.',
  'We do the same with a shell script of ten lines. It has held for two years.',
  'I asked the same last month, there is an open issue with a patch.',
] as const;

export const ownerReplies = [
  'Fixed in the release I put out an hour ago. Your case is in the tests now.',
  'You are right, the default was wrong. It changes in the next minor version, with a warning before.',
  'Minimum is Node 20. I have added it to the readme and to the error message.',
  'No plugin system, promised.',
  'It reads in chunks of 64 KB and never holds more than four of them.',
  'I measured it on a four-year-old laptop; the script is in the `bench` folder. Corrections welcome.',
  'Good question. We tried two others first: one was faster but could not be interrupted.',
  'Added the licence, MIT. Sorry for the wait.',
  'I do not know yet. If you can share a sample I will look tonight.',
  'Thank you. The focus bug was mine, and a test guards it now.',
  'Not planned: it would double the size for something a few need. But there is a hook to do it yourself.',
] as const;

export const rationales = {
  stone: [
    'Every option has an example that runs, and the limits are named. The migration notes are short and complete.',
    'Installs without a question, starts in two seconds, and says plainly when something is missing.',
    'The tests cover what the page promises. I broke three things on purpose and each was caught.',
  ],
  silver: [
    'Used for two weeks on a real task. No data lost, no surprise; one bug found, answered the same day with a test.',
    'I read the whole source. Small functions, clear names, no hidden state, and errors that say what to do.',
    'Works by keyboard alone and with a screen reader; contrast holds in both themes. Checked on three browsers.',
  ],
  gold: [
    'Measured against the two usual ways on the same machine: 3.1 times the throughput, a quarter of the memory, the same answers.',
    'Reviewed for security: input is checked at the edge, secrets never reach the log, and the one finding was fixed in a day.',
    'Ran for 72 hours under load with connections cut at random. Nothing lost, nothing twice, memory flat.',
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

export const introMessages = [
  'I fund small tools that people keep open all day, and yours is one in our team. Could we talk for half an hour next week?',
  'We invest early in developer tools from Europe. Your numbers are public, which I like. Are you raising, or would you consider it?',
  'Two of our companies already use this. I would like to hear where you want to take it, no deck needed.',
  'I read your updates since the first release. We write first checks and help with the first ten customers. Interested?',
] as const;

export const declineReasons = ['Not raising', 'Wrong stage', 'Wrong field', 'No time now'] as const;

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
