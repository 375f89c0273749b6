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
  {
    tag: 'question',
    title: 'How long do you support an old version?',
    body: 'We say two years, and keep a branch for it. It costs a day each month. Is that too much for two people, or too little?',
  },
  {
    tag: 'discussion',
    title: 'The first five minutes decide',
    body: 'I watched six people try my project without helping. Four stopped at the same line of the readme. I moved that line to the end, and now all get through.\n\nWho else has watched somebody install their own work?',
  },
  {
    tag: 'show',
    title: 'A test set that anybody may use',
    body: '1,900 cases, each with the expected answer and where it comes from. Public domain. If your tool disagrees with one of them I want to know: one of us learns something.',
  },
  {
    tag: 'question',
    title: 'Where do you ask for help when nobody in {chain} knows?',
    body: 'My problem lies between two fields, and each sends me to the other. How did you find the person who knew?',
  },
  {
    tag: 'discussion',
    title: 'Saying no to a large customer',
    body: 'They would have paid for a year. They also wanted the one feature that would have made it another product. We said no, and I slept well. Then badly. Then well again.',
  },
  {
    tag: 'announcement',
    title: 'New rule: figures need their script',
    body: 'From this month on a post with a benchmark links to what produced it. Old posts stay as they are. Questions below.',
  },
  {
    tag: 'show',
    title: 'Before and after: 40 seconds to 900 milliseconds',
    body: 'It was not clever at all:\n\n1. one index that served the filter *and* the order\n2. 50 rows a page instead of all\n3. the count only on the first page\n\nThe plans are in the repository, before and after.',
  },
  {
    tag: 'question',
    title: 'What is your backup of last resort?',
    body: 'Mine is a disk in a drawer at my sister’s, swapped on birthdays. I have needed it once.',
  },
  {
    tag: 'discussion',
    title: 'Defaults are the design',
    body: 'Nine of ten people never change a setting. So the settings page is for the tenth, and the real work is in what one gets without it.',
  },
  {
    tag: 'show',
    title: 'I removed a third of the code and nobody noticed',
    body: 'Counted what was used for a month, asked about the rest, waited another month, deleted it. One mail came, and we found another way for her.',
  },
  {
    tag: 'question',
    title: 'Good names for things that are almost the same?',
    body: 'We have a *run*, an *execution* and an *attempt*. All three are in the interface. I am ashamed. How do you choose?',
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
  'One index for filter and order is the whole secret, most of the time.',
  'We say one year and mean it. Nobody has complained yet.',
  'I watched my father install it. That was worth ten reviews.',
  'The drawer has one advantage: no password to forget.',
  'Call all three a run and see who protests.',
  'Would you share how you counted what was used? Without spying, I mean.',
  'Thank you for the test set. We fail 14 of the cases, and you are right in 13.',
  'I asked on a mailing list from 1998. Answer within the hour.',
  'Saying no is easier with a page that one can link to.',
  'I like the rule. Could it apply to screenshots too?',
] as const;
