import { Button } from './button.tsx';

/** In place of the rest of a page that a list told the head of. `known` says what that is. */
export function Unfinished({ known, onRetry }: { known: string; onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="rounded-8 bg-warn-soft mt-6 flex flex-wrap items-center justify-between gap-3 px-4 py-3"
    >
      <p>
        <b className="block font-semibold">The rest of this page could not be loaded.</b>
        {known} Check your connection and try again.
      </p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
