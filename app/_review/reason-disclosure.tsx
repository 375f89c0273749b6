'use client';

import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { FormArea } from '#app/_ui/form-field.tsx';
import { EndReview } from '#server/validator/review.input.ts';
import { useT } from './t.ts';

type Props = {
  /** What opens it. */
  summary: string;
  hint: string;
  action: string;
  onReason: (reason: string) => Promise<unknown>;
};

const WithReason = EndReview.pick({ reason: true });

/** What is done with a reason and not often: folded until it is wanted. */
export function ReasonDisclosure({ summary, hint, action, onReason }: Props) {
  const t = useT();
  const form = useTextForm(WithReason, {
    labels: { reason: t('reason') },
    submit: ({ reason }) => onReason(reason),
  });
  return (
    <details className="border-line border-t pt-2">
      <summary className="text-muted hover:text-text touch:min-h-11 inline-flex min-h-9 cursor-pointer items-center font-medium">
        {summary}
      </summary>
      <div className="pt-2">
        <TextForm form={form} action={action} look="danger">
          <FormArea {...form.field('reason')} rows={3} maxLength={1000} dir="auto" hint={hint} />
        </TextForm>
      </div>
    </details>
  );
}
