/** Posts in chains; `{chain}` stands for the chain's name. */
export const posts = [
  {
    tag: 'question',
    title: 'What do you test first in somebody else’s project?',
    body: 'I start with the error paths: no network, no disk, wrong input. If those are fine the rest usually is.\n\nWhat is your first five minutes?',
  },
  {
    tag: 'discussion',
    title: 'How small is too small?',
    body: 'A tool of 40 lines that does one thing well: publish it, or leave it as a snippet? I lean to publishing when it has tests and a name one can remember.',
  },
  {
    tag: 'show',
    title: 'First release out, looking for hard cases',
    body: 'The happy path works. I am looking for:\n\n- input larger than memory\n- odd encodings\n- slow disks\n\nIf you have a file that breaks things, I would like it as a test.',
  },
  {
    tag: 'announcement',
    title: 'Monthly thread: what are you building?',
    body: 'One paragraph, one link, one thing you are stuck on. Answer at least one other before you post your own.',
  },
  {
    tag: 'question',
    title: 'How do you decide what not to build?',
    body: 'The list of wishes grows faster than I can say no. Do you keep a page of refused ideas with reasons? Does it help?',
  },
  {
    tag: 'discussion',
    title: 'Benchmarks without the hardware are stories',
    body: 'Can we agree that a figure needs three things beside it?\n\n1. the machine\n2. the command\n3. what it does not prove\n\nI would like to see that in the rules of {chain}.',
  },
  {
    tag: 'show',
    title: 'Notes from a year of keeping one thing alive',
    body: 'A year ago I published something small. Today 2,000 people use it, and most of my time goes into answering mail. What changed, and what I would do again:\n\n- releases on a fixed day\n- one place for questions\n- saying no early',
  },
  {
    tag: 'question',
    title: 'Which licence, and did you ever regret it?',
    body: 'I took MIT without thinking. Now somebody sells a hosted copy without a word. No hard feelings, but I would think for ten minutes next time.',
  },
  {
    tag: 'discussion',
    title: 'Dependencies: where do you draw the line?',
    body: 'My rule so far: none for what I can write and test in an afternoon, always for dates, hashing and parsing of other people’s formats.',
  },
  {
    tag: 'show',
    title: 'I measured startup time of everything in {chain}',
    body: 'Same laptop, cold cache, five runs each, median. The slowest third spends most of its time loading what it never uses. The script is linked from my profile.',
  },
  {
    tag: 'question',
    title: 'Is anybody using this with a screen reader?',
    body: 'I test with two of them, but I am no daily user. If you are, I would pay for an hour of your time to watch you use mine.',
  },
  {
    tag: 'discussion',
    title: 'Documentation first changed how I design',
    body: 'I write the page before the code now. Half of the options disappear, since I cannot explain when one would want them.',
  },
] as const;

export const postReplies = [
  'No network first, always. Most things hang instead of failing.',
  'A page of refused ideas saved me many arguments. People accept a reason.',
  'Publish it. The tests are worth more than the lines.',
  'I would add a fourth: the date.',
  'We tried that for three months. It works if somebody closes the thread on Fridays.',
  'Half a year in, still happy with Apache 2. The patent clause was the reason.',
  'I can help with the screen reader part, I use one every day.',
  'My line is the same, but I add: nothing that runs a script at install.',
  'Releases on a fixed day is the best advice here. It took the guilt out of it.',
  'Could you add the memory too? Startup alone favours those that do everything later.',
  'Here is a file that broke two of mine: a CSV with a single quote in the header.',
  'I disagree on dates. The platform is good enough now for most of it.',
] as const;
