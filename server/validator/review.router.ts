import * as tag from '#db/tags.ts';
import { personalRead } from '../personal-read.ts';
import { router, validatorProcedure } from '../trpc.ts';
import { write } from '../write.ts';
import { QueueInput } from './assignment.input.ts';
import { QueuePage } from './assignment.output.ts';
import { awardBadge, withdrawBadge } from './award.writes.ts';
import { AwardBadge, EndReview, ReviewersOf, ReviewOf } from './review.input.ts';
import { BadgeState, Review, ReviewerPage, ReviewState } from './review.output.ts';
import { loadQueue, loadReview, loadReviewers } from './review.reads.ts';
import { declineReview, startReview } from './review.writes.ts';

const by = validatorProcedure;

export const reviewRouter = router({
  queue: personalRead({
    name: 'review.queue',
    role: 'validator',
    input: QueueInput,
    output: QueuePage,
    // Of what leaves the lists none waits.
    tags: () => [tag.listings],
    queries: 1,
    load: loadQueue,
  }),
  bySlug: personalRead({
    name: 'review.bySlug',
    role: 'validator',
    input: ReviewOf,
    output: Review,
    queries: 4,
    load: loadReview,
  }),
  start: write({ name: 'review.start', by, input: ReviewOf, output: ReviewState, run: startReview }),
  decline: write({ name: 'review.decline', by, input: EndReview, output: ReviewState, run: declineReview }),
  award: write({ name: 'review.award', by, input: AwardBadge, output: BadgeState, run: awardBadge }),
  withdraw: write({ name: 'review.withdraw', by, input: EndReview, output: BadgeState, run: withdrawBadge }),

  /** For the owner of a project. */
  reviewers: personalRead({
    name: 'review.reviewers',
    input: ReviewersOf,
    output: ReviewerPage,
    queries: 2,
    load: loadReviewers,
  }),
});
