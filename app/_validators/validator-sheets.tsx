'use client';

import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { TextField } from '#app/_ui/field.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { usernameOf } from '#app/_ui/text-in.ts';
import { badgeKinds } from '#db/vocabulary.ts';
import type { ValidatorRow } from '#server/validator/validator.output.ts';
import { MandateFields } from './mandate-fields.tsx';
import { useT } from './t.ts';
import { ValidatorSheet } from './validator-sheet.tsx';

type Props = { onClose: () => void };
type OfRow = Props & { row: ValidatorRow };

export function NameSheet({ onClose }: Props) {
  const t = useT();
  const [username, setUsername] = useState('');
  const [mandate, setMandate] = useState({ categories: [], badgeKinds: [...badgeKinds] } as Pick<
    ValidatorRow,
    'categories' | 'badgeKinds'
  >);
  return (
    <ValidatorSheet
      title={t('name')}
      action={t('nameAct')}
      done={t('nameDone', { username: usernameOf(username) })}
      onSend={() => api.validator.name.mutate({ username: usernameOf(username), ...mandate })}
      onClose={onClose}
    >
      <TextField
        label={t('username')}
        value={username}
        onChange={({ target }) => setUsername(target.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        hint={t('usernameHint')}
      />
      <MandateFields mandate={mandate} onChange={setMandate} />
    </ValidatorSheet>
  );
}

export function ChangeSheet({ row: { person, categories, badgeKinds: kinds }, onClose }: OfRow) {
  const t = useT();
  const [mandate, setMandate] = useState({ categories, badgeKinds: kinds });
  const [reason, setReason] = useState('');
  const { username } = person;
  return (
    <ValidatorSheet
      title={t('changeTitle', { username })}
      action={t('change')}
      done={t('changed')}
      onSend={() =>
        api.validator.change.mutate({ username, ...mandate, reason, before: { categories, badgeKinds: kinds } })
      }
      onClose={onClose}
    >
      <MandateFields mandate={mandate} onChange={setMandate} />
      <ReasonField value={reason} onValue={setReason} hint={t('changeHint')} />
    </ValidatorSheet>
  );
}

export function EndSheet({ row: { person, openCount }, onClose }: OfRow) {
  const t = useT();
  const [reason, setReason] = useState('');
  const { username } = person;
  return (
    <ValidatorSheet
      title={t('endTitle', { username })}
      action={t('endRole')}
      isDanger
      done={t('endDone', { username })}
      onSend={() => api.validator.end.mutate({ username, reason })}
      onClose={onClose}
    >
      <p className="text-text-2 text-pretty">
        {openCount > 0 ? t('endAboutOpen', { count: openCount }) : t('endAbout')}
      </p>
      <ReasonField value={reason} onValue={setReason} hint={t('endHint')} />
    </ValidatorSheet>
  );
}

type ReasonProps = { value: string; onValue: (value: string) => void; hint: string };

export function ReasonField({ value, onValue, hint }: ReasonProps) {
  const t = useT();
  return (
    <FormArea
      label={t('reason')}
      rows={3}
      maxLength={1000}
      value={value}
      onChange={({ target }) => onValue(target.value)}
      hint={hint}
    />
  );
}
