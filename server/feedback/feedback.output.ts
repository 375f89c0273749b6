import { z } from 'zod';
import { feedbackKinds } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

const Feedback = z.strictObject({
  id: z.string(),
  kind: z.enum(feedbackKinds),
  body: z.string(),
  pageUrl: z.string().nullable(),
  answer: z.string().nullable(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
});
export type Feedback = z.infer<typeof Feedback>;

export const OwnFeedback = pageOf(Feedback);

/** As an admin sees it; of nobody once the sender's account is gone. */
const QueuedFeedback = Feedback.extend({ sender: Person.nullable() });
export type QueuedFeedback = z.infer<typeof QueuedFeedback>;

export const FeedbackQueue = pageOf(QueuedFeedback);

export const FeedbackSent = z.strictObject({ id: z.string() });
export type FeedbackSent = z.infer<typeof FeedbackSent>;

export const FeedbackState = z.strictObject({ id: z.string(), closedAt: Instant.nullable() });
export type FeedbackState = z.infer<typeof FeedbackState>;
