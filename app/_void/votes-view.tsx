'use client';

import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Choice, inputClass } from '#app/_ui/field.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useT } from './t.ts';
import { VoteList } from './vote-list.tsx';
import { type VotesAddress, votesAddress, votesHref } from './votes-address.ts';

const path = '/admin/votes';

/** Finds votes by project or person, and makes them void for a reason that the project's page shows. */
export function VotesView() {
  const t = useT();
  const address = votesAddress(usePageParams(path));
  return (
    <AdminFrame path={path} about={t('about')}>
      <div className="grid gap-4">
        <Filter key={`of ${votesHref({ ...address, cursor: undefined })}`} address={address} />
        <VoteList key={votesHref(address)} address={address} />
      </div>
    </AdminFrame>
  );
}

/** Without scripts the browser sends it as it stands. */
function Filter({ address: { slug, username, isVoid } }: { address: VotesAddress }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <search>
      <form
        action={path}
        onSubmit={(event) => {
          event.preventDefault();
          const words = [...new FormData(event.currentTarget)].map(([name, value]) => [name, `${value}`]);
          navigate(votesHref(votesAddress(new URLSearchParams(words))), { scroll: false });
        }}
        className="flex flex-wrap items-end gap-x-3 gap-y-2"
      >
        <Field name="project" label={t('project')} placeholder="tiny-cache" value={slug} />
        <Field name="person" label={t('person')} placeholder="ada" value={username} />
        <Choice type="checkbox" name="void" value="true" defaultChecked={isVoid}>
          {t('onlyVoid')}
        </Choice>
        <Button type="submit">{t('find')}</Button>
      </form>
    </search>
  );
}

type FieldProps = { name: string; label: string; placeholder: string; value: string | undefined };

function Field({ name, label, placeholder, value = '' }: FieldProps) {
  return (
    <label className="grid min-w-40 flex-1 gap-1">
      <span className="text-12 text-muted font-medium">{label}</span>
      <input
        type="search"
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className={inputClass}
      />
    </label>
  );
}
