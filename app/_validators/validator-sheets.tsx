'use client';

import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { TextField } from '#app/_ui/field.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { badgeKinds } from '#db/vocabulary.ts';
import type { ValidatorRow } from '#server/validator/validator.output.ts';
import { MandateFields } from './mandate-fields.tsx';
import { ValidatorSheet } from './validator-sheet.tsx';

type Props = { onClose: () => void };
type OfRow = Props & { row: ValidatorRow };

export function NameSheet({ onClose }: Props) {
  const [username, setUsername] = useState('');
  const [mandate, setMandate] = useState({ categories: [], badgeKinds: [...badgeKinds] } as Pick<
    ValidatorRow,
    'categories' | 'badgeKinds'
  >);
  return (
    <ValidatorSheet
      title="Name a validator"
      action="Name"
      done={`${username} is a validator now.`}
      onSend={() => api.validator.name.mutate({ username: username.trim(), ...mandate })}
      onClose={onClose}
    >
      <TextField
        label="Username"
        value={username}
        onChange={({ target }) => setUsername(target.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        hint="They are told at once, and projects of their categories come to them from then on."
      />
      <MandateFields mandate={mandate} onChange={setMandate} />
    </ValidatorSheet>
  );
}

export function ChangeSheet({ row: { person, categories, badgeKinds: kinds }, onClose }: OfRow) {
  const [mandate, setMandate] = useState({ categories, badgeKinds: kinds });
  const [reason, setReason] = useState('');
  const { username } = person;
  return (
    <ValidatorSheet
      title={`Change what ${username} may`}
      action="Change"
      done="Changed, from now on."
      onSend={() => api.validator.change.mutate({ username, ...mandate, reason })}
      onClose={onClose}
    >
      <MandateFields mandate={mandate} onChange={setMandate} />
      <ReasonField value={reason} onValue={setReason} hint="For the audit log. What they have awarded stands." />
    </ValidatorSheet>
  );
}

export function EndSheet({ row: { person, openCount }, onClose }: OfRow) {
  const [reason, setReason] = useState('');
  const { username } = person;
  return (
    <ValidatorSheet
      title={`End the role of ${username}`}
      action="End the role"
      isDanger
      done={`${username} is a validator no more.`}
      onSend={() => api.validator.end.mutate({ username, reason })}
      onClose={onClose}
    >
      <p className="text-text-2 text-pretty">
        {openCount > 0 ? `What waits for them (${openCount}) is taken back. ` : ''}Their badges stand. They can be named
        again.
      </p>
      <ReasonField value={reason} onValue={setReason} hint="They read it, and it stands in the audit log." />
    </ValidatorSheet>
  );
}

type ReasonProps = { value: string; onValue: (value: string) => void; hint: string };

export function ReasonField({ value, onValue, hint }: ReasonProps) {
  return (
    <FormArea
      label="Reason"
      rows={3}
      maxLength={1000}
      value={value}
      onChange={({ target }) => onValue(target.value)}
      hint={`${hint} 10 characters or more.`}
    />
  );
}
