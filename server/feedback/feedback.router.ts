import { adminRead } from '../admin-read.ts';
import { adminWrite } from '../admin-write.ts';
import { personalRead } from '../personal-read.ts';
import { builderProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import {
  AnswerFeedback,
  FeedbackQueueInput,
  OwnFeedbackInput,
  ReopenFeedback,
  SendFeedback,
} from './feedback.input.ts';
import { FeedbackQueue, FeedbackSent, FeedbackState, OwnFeedback } from './feedback.output.ts';
import { loadFeedbackQueue, loadOwnFeedback } from './feedback.reads.ts';
import { answerFeedback, reopenFeedback, sendFeedback } from './feedback.writes.ts';

export const feedbackRouter = router({
  send: write({
    name: 'feedback.send',
    by: builderProcedure,
    input: SendFeedback,
    output: FeedbackSent,
    limit: 'feedback',
    run: sendFeedback,
  }),
  mine: personalRead({
    name: 'feedback.mine',
    input: OwnFeedbackInput,
    output: OwnFeedback,
    queries: 1,
    load: loadOwnFeedback,
  }),

  queue: adminRead({ input: FeedbackQueueInput, output: FeedbackQueue, load: loadFeedbackQueue }),
  answer: adminWrite({
    name: 'feedback.answer',
    input: AnswerFeedback,
    output: FeedbackState,
    run: answerFeedback,
  }),
  reopen: adminWrite({
    name: 'feedback.reopen',
    input: ReopenFeedback,
    output: FeedbackState,
    run: reopenFeedback,
  }),
});
