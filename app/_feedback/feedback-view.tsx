'use client';

import { useState } from 'react';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { FeedbackForm } from './feedback-form.tsx';
import { OwnFeedback } from './own-feedback.tsx';
import { useT } from './t.ts';

/** Where a member says what they think of the site, and reads what was answered. */
export function FeedbackView() {
  const t = useT();
  const params = usePageParams('/feedback');
  const [sent, setSent] = useState(0);
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead title={t('feedback')} description={t('description')} path="/feedback" hidden />
      <div className="mx-auto grid max-w-150 gap-10">
        <div className="grid gap-5">
          <div className="grid gap-1">
            <h1>{t('feedback')}</h1>
            <p className="text-text-2 text-pretty">{t('about')}</p>
          </div>
          <FeedbackForm
            key={sent}
            about={params.get('about')?.slice(0, 2000) ?? ''}
            hasSent={sent > 0}
            onSent={() => setSent(sent + 1)}
          />
        </div>
        <OwnFeedback cursor={params.get('cursor')?.slice(0, 300) || undefined} />
      </div>
    </div>
  );
}
