import type { ReportSubject } from '#server/report/report.input.ts';

/** What each kind of thing that may be reported is called. */
export const kindNames: Record<ReportSubject['kind'], string> = {
  project: 'Project',
  comment: 'Comment',
  post: 'Post',
  reply: 'Reply',
  chain: 'Chain',
  user: 'Person',
  message: 'Message',
};
