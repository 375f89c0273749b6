import { useT } from './t-later.ts';

/** What somebody wrote; of a long text the first lines, and all of it once that is asked for. */
export function CaseWords({ words }: { words: string }) {
  const t = useT();
  if (!words) return null;
  const isLong = isCut(words);
  return (
    <div className="group rounded-6 bg-sunken text-text-2 max-w-[72ch] px-3 py-2.5">
      <p
        dir="auto"
        className={`[overflow-wrap:anywhere] whitespace-pre-line ${isLong ? 'line-clamp-6 group-has-[[open]]:line-clamp-none' : ''}`}
      >
        {words}
      </p>
      {isLong && (
        <details>
          <summary className="hover:text-text touch:min-h-11 inline-flex min-h-9 cursor-pointer items-center font-medium">
            <span className="group-has-[[open]]:hidden">{t('showAll')}</span>
            <span className="hidden group-has-[[open]]:inline">{t('showLess')}</span>
          </summary>
        </details>
      )}
    </div>
  );
}

/** Whether six lines surely do not hold it, on a wide screen either. */
const isCut = (words: string) => words.length > 600 || words.split('\n').length > 6;
