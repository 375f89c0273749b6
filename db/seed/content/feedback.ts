import type { feedbackKinds } from '../../vocabulary.ts';

type Words = { kind: (typeof feedbackKinds)[number]; body: string; pageUrl: string | null; answer: string };

/** What members say of the site, with the answer that it gets. */
export const feedbackTexts: readonly Words[] = [
  {
    kind: 'bug',
    body: 'In the gallery layout the vote arrow of the last card lies below the bottom bar of my phone. I have to scroll past it and back.',
    pageUrl: '/',
    answer: 'Mended. Thank you for saying on which phone.',
  },
  {
    kind: 'idea',
    body: 'I would like to mark comments that I want to answer later. At the moment I keep a list on paper.',
    pageUrl: null,
    answer: 'We like it, and have put it on our list. Until then, saving the project with a note does half of it.',
  },
  {
    kind: 'question',
    body: 'Why did my score fall by half a point over night? Nobody has voted against it.',
    pageUrl: '/leaderboard',
    answer:
      'Somebody has deleted their account, and their comment no longer counts. The project page shows what each point is made of.',
  },
  {
    kind: 'praise',
    body: 'The page that says why a project has its score is the reason that I publish here.',
    pageUrl: null,
    answer: 'That is kind. It is the part that we thought about longest.',
  },
  {
    kind: 'bug',
    body: 'The search finds “crosshair” but not “cross hair”, under which the project was known before it was renamed.',
    pageUrl: '/search?q=cross%20hair',
    answer: 'The old address leads to it, but the search knows the new name alone. We look into it.',
  },
  {
    kind: 'idea',
    body: 'A feed for each technology would save me the daily look. RSS would do.',
    pageUrl: '/?technologies=rust',
    answer: 'Noted. You are the fourth to ask.',
  },
  {
    kind: 'question',
    body: 'May a project be published twice, once for each of its two products?',
    pageUrl: '/publish',
    answer: 'Yes, if each has a page of its own that says what it does. Name the other one in its story.',
  },
  {
    kind: 'idea',
    body: 'Please show the exact time of a comment on a phone too. There is no pointer to rest on it.',
    pageUrl: null,
    answer: 'Good point. A tap will show it.',
  },
];
