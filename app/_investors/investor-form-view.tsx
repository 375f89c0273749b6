'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { SettingsFrame } from '#app/_settings/settings-frame.tsx';
import { ownInvestorQuery } from '#app/_settings/settings-query.ts';
import { InvestorForm } from './investor-form.tsx';

/** `/settings/investor`: one's own entry in the directory. */
export function InvestorFormView() {
  const own = useSuspenseQuery(ownInvestorQuery()).data;
  return (
    <SettingsFrame path="/settings/investor">
      <InvestorForm own={own} />
    </SettingsFrame>
  );
}
