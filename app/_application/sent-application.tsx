import { useTypeName } from '#app/_investors/directory-words.ts';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import type { OwnApplication } from '#server/application/application.output.ts';
import { useT } from './t.ts';

type Application = Pick<
  NonNullable<OwnApplication['application']>,
  'type' | 'company' | 'title' | 'thesis' | 'evidenceUrl' | 'statement'
>;

/** What somebody said for themselves. */
export function SentApplication({ application }: { application: Application }) {
  const t = useT();
  const typeName = useTypeName();
  const { type, company, title, thesis, evidenceUrl, statement } = application;
  const rows = [
    [t('type'), typeName(type)],
    [t('company'), company],
    [t('title'), title],
    [t('thesis'), thesis],
    [t('evidence'), evidenceUrl && <ExternalLink key="evidence" href={evidenceUrl} />],
    [t('statement'), statement],
  ] as const;
  return (
    <dl className="grid">
      {rows.map(
        ([name, value]) =>
          value && (
            <div
              key={name}
              className="border-line tablet:grid-cols-[104px_minmax(0,1fr)] grid gap-x-3 gap-y-0.5 border-b py-2.5"
            >
              <dt className="text-muted">{name}</dt>
              <dd dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-line">
                {value}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
