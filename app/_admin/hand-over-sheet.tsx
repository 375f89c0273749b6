'use client';

import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { FormField } from '#app/_ui/form-field.tsx';
import type { PersonDetail } from '#server/admin/people.output.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { useT } from './t.ts';

type Props = {
  person: PersonDetail;
  onDone: (acting: Promise<unknown>, words: string) => Promise<void>;
  onClose: () => void;
};

/** Gives a profile that an import made to whoever reads the mail of an address. */
export function HandOverSheet({ person: { id, displayName: name, email: given }, onDone, onClose }: Props) {
  const t = useT();
  const [email, setEmail] = useState(given ?? '');
  return (
    <ReasonSheet
      title={t('handOverTitle', { name })}
      about={t('handOverAbout')}
      action={t('handOverAct')}
      onAct={(reason) => onDone(api.admin.handOver.mutate({ id, email, reason }), t('handedOver', { email }))}
      onClose={onClose}
    >
      <FormField
        label={t('handOverTo')}
        type="email"
        autoComplete="off"
        required
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
    </ReasonSheet>
  );
}
