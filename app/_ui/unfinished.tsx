import { Button } from './button.tsx';
import { useT } from './t.ts';

/** In place of the rest of a page that a list told the head of. `known` says what that is. */
export function Unfinished({ known, onRetry }: { known: string; onRetry: () => void }) {
  const t = useT();
  return (
    <div
      role="alert"
      className="rounded-8 bg-warn-soft mt-6 flex flex-wrap items-center justify-between gap-3 px-4 py-3"
    >
      <p>
        <b className="block font-semibold">{t('restFailed')}</b>
        {t('restAdvice', { known })}
      </p>
      <Button onClick={onRetry}>{t('tryAgain')}</Button>
    </div>
  );
}
