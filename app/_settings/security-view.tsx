'use client';

import { ConnectionsPart } from './connections-part.tsx';
import { EmailPart } from './email-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';
import { PasswordPart } from './password-part.tsx';
import { RefusedLink } from './refused-link.tsx';
import { SecondFactorPart } from './second-factor-part.tsx';
import { SettingsFrame } from './settings-frame.tsx';

export function SecurityView() {
  return (
    <SettingsFrame path="/settings/security">
      <RefusedLink path="/settings/security" />
      <EmailPart />
      <PasswordPart />
      <SecondFactorPart />
      <PasskeysPart />
      <ConnectionsPart />
    </SettingsFrame>
  );
}
