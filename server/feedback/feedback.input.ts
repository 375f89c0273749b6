import { z } from 'zod';
import { feedbackKinds } from '#db/vocabulary.ts';
import { Cursor, PageSize } from '../paging.input.ts';
import { Text } from '../plain-text.input.ts';

const text = (min: number, max: number) =>
  Text.min(min, 'must not be empty').max(max, `must have ${max.toLocaleString('en')} characters at most`);

export const SendFeedback = z.object({
  kind: z.enum(feedbackKinds),
  body: text(1, 5000),
  /** What it is about: a path of this site, or a whole address; '' for nothing in particular. */
  pageUrl: text(0, 2000).refine(
    (value) => value === '' || /^(https?:\/\/[^\s/]|\/(?![/\\]))/.test(value),
    'must begin with https:// or /',
  ),
});
export type SendFeedback = z.infer<typeof SendFeedback>;

/** What oneself has sent, the latest first. */
export const OwnFeedbackInput = z.object({ limit: PageSize, cursor: Cursor });
export type OwnFeedbackInput = z.infer<typeof OwnFeedbackInput>;

/** What is open, whoever waits longest first; or what is closed, the latest first. */
export const FeedbackQueueInput = z.object({
  show: z.enum(['open', 'closed']).default('open'),
  kind: z.enum(feedbackKinds).optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type FeedbackQueueInput = z.infer<typeof FeedbackQueueInput>;

/** '' closes it without an answer. */
export const AnswerFeedback = z.object({ id: z.uuid(), answer: text(0, 5000) });
export type AnswerFeedback = z.infer<typeof AnswerFeedback>;

export const ReopenFeedback = z.object({ id: z.uuid() });
export type ReopenFeedback = z.infer<typeof ReopenFeedback>;
