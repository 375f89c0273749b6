import { feedbackKinds } from '#db/vocabulary.ts';

type FeedbackKind = (typeof feedbackKinds)[number];

/** Which of the feedback an admin looks at, and from where on: what is open, of all kinds, when nothing is said. */
export type QueueAddress = { show?: 'closed'; kind?: FeedbackKind; cursor?: string };

export function queueAddress(params: URLSearchParams): QueueAddress {
  const kind = feedbackKinds.find((name) => name === params.get('kind'));
  const cursor = params.get('cursor')?.slice(0, 300);
  return {
    ...(params.get('show') === 'closed' && { show: 'closed' }),
    ...(kind && { kind }),
    ...(cursor && { cursor }),
  };
}

export function queueHref(address: QueueAddress): string {
  const params = new URLSearchParams(address);
  return params.size > 0 ? `/admin/feedback?${params}` : '/admin/feedback';
}
