import type { ReactNode } from 'react';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { Link } from '#app/_ui/link.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { Feedback } from '#server/feedback/feedback.output.ts';
import { useT } from './t.ts';

type Props = {
  feedback: Feedback;
  /** Who sent it, where that is not oneself. */
  sender?: ReactNode;
  state?: string;
};

/** What was sent, about which page, and what was answered. */
export function FeedbackWords({ feedback, sender, state }: Props) {
  const t = useT();
  const { kind, body, pageUrl, answer, createdAt } = feedback;
  return (
    <div className="grid gap-2">
      <p className="text-muted flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="rounded-4 bg-sunken text-12 text-text-2 px-1.5 font-medium">{t(`kind-${kind}`)}</span>
        {sender}
        <Time iso={createdAt} />
        {pageUrl && <Page url={pageUrl} />}
        {state && <span className="ms-auto font-medium">{state}</span>}
      </p>
      <p dir="auto" className="text-16 max-w-[72ch] [overflow-wrap:anywhere] whitespace-pre-line">
        {body}
      </p>
      {answer && (
        <div className="border-line-2 grid gap-1 border-s-2 ps-3">
          <h3 className="text-12 text-muted font-medium">{t('answer')}</h3>
          <p dir="auto" className="text-text-2 max-w-[72ch] [overflow-wrap:anywhere] whitespace-pre-line">
            {answer}
          </p>
        </div>
      )}
    </div>
  );
}

const place = 'link touch:-my-3 touch:py-3 max-w-full truncate';

function Page({ url }: { url: string }) {
  if (!url.startsWith('/')) return <ExternalLink href={url} className={place} />;
  return (
    <Link href={url} prefetch="intent" className={place}>
      {url}
    </Link>
  );
}
