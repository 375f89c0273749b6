import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#app/_ui/button.tsx';
import { contentMaxima, type ProjectContent } from '#server/project/project-content.input.ts';
import { fieldId } from './content.ts';
import { controlClass, FieldError } from './field.tsx';
import { useT } from './t.ts';
import { takeOut } from './take-out.ts';

type Member = ProjectContent['members'][number];
type Props = { value: Member[]; onValue: (value: Member[]) => void; error?: string | undefined };

/** Who made it beside the owner: people of the site, who are asked to claim their place, or just names. */
export function TeamField({ value, onValue, error }: Props) {
  const t = useT();
  const id = fieldId('members');
  const [added, setAdded] = useState<number>();
  const change = (at: number, member: Member) => onValue(value.map((other, n) => (n === at ? member : other)));
  return (
    <fieldset id={id} tabIndex={-1} data-list aria-describedby={`${id}-hint`} className="grid min-w-0 gap-2">
      <legend className="sr-only">{t('members')}</legend>
      <p id={`${id}-hint`} className="text-12 text-muted">
        {t('membersHint')}
      </p>
      {value.map((member, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
        <div key={at} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] gap-2">
          <input
            aria-label={t('memberName', { at: at + 1 })}
            ref={at === added ? focusOn : undefined}
            placeholder={t('memberNameHint')}
            value={member.username === null ? member.name : `@${member.username}`}
            onChange={(event) => change(at, { ...memberOf(event.target.value), role: member.role })}
            className={controlClass}
          />
          <input
            aria-label={t('memberRole', { at: at + 1 })}
            placeholder={t('role')}
            maxLength={80}
            value={member.role}
            onChange={(event) => change(at, { ...member, role: event.target.value })}
            className={controlClass}
          />
          <IconButton
            label={t('memberRemove', { at: at + 1 })}
            data-takes-out
            onClick={({ currentTarget }) => takeOut(currentTarget, () => onValue(value.filter((_, n) => n !== at)))}
          >
            <X className="size-4" aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <FieldError id={`${id}-error`} error={error} />
      {value.length < contentMaxima.members && (
        <Button
          className="justify-self-start"
          data-puts-in
          onClick={() => {
            setAdded(value.length);
            onValue([...value, { username: null, name: '', role: '' }]);
          }}
        >
          <Plus className="size-4" aria-hidden="true" />
          {t('memberAdd')}
        </Button>
      )}
    </fieldset>
  );
}

/** A row that was just added is written into next. */
const focusOn = (field: HTMLInputElement | null) => field?.focus();

/** '@ada' is a person; what is no username yet is a name until it is one. */
function memberOf(typed: string): Pick<Member, 'username' | 'name'> {
  const username = /^@([a-z0-9_]{3,30})$/i.exec(typed)?.[1];
  return username ? { username: username.toLowerCase(), name: '' } : { username: null, name: typed.slice(0, 80) };
}
