import type { Translator } from '#app/_i18n/translations.ts';
import { useT } from './t.ts';
/** What can be written, for whoever wants to know. */
export function MarkdownHelp() {
  const t = useT();
  return (
    <details className="group">
      <summary className="touch:py-3.5 cursor-pointer list-none underline decoration-dotted underline-offset-2">
        {t('help')}
      </summary>
      <dl className="grid grid-cols-[auto_auto] justify-start gap-x-4 gap-y-1 pt-2">
        {examplesIn(t).map(([source, words]) => (
          <div key={source} className="contents">
            <dt className="font-mono">{source}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const examplesIn = (t: Translator<'comment'>) => [
  [`**${t('bold')}**`, t('bold')],
  [`*${t('slanted')}*`, t('slanted')],
  [`\`${t('code')}\``, t('codeHelp')],
  [`[${t('words')}](https://…)`, t('link')],
  [`> ${t('words')}`, t('quote')],
  [`- ${t('words')}`, t('list')],
];
