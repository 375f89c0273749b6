import type { feedbackKinds } from '#db/vocabulary.ts';

export type FeedbackKind = (typeof feedbackKinds)[number];

export const kindNames: Record<FeedbackKind, string> = {
  bug: 'Bug',
  idea: 'Idea',
  praise: 'Praise',
  question: 'Question',
};
