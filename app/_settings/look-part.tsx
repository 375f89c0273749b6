'use client';

import { choose } from '#app/_shell/preferences.ts';
import { useChosen } from '#app/_shell/use-chosen.ts';
import { Choice, Choices } from '#app/_ui/field.tsx';
import { SettingsPart } from './settings-frame.tsx';
import { useT } from './t.ts';

/** Theme and contrast of this device, where they are not to be the system's. */
export function LookPart() {
  const t = useT();
  return (
    <SettingsPart title={t('look')} about={t('deviceOnly')}>
      <LookChoices preference="theme" values={['light', 'dark']} />
      <LookChoices preference="contrast" values={['normal', 'more']} />
    </SettingsPart>
  );
}

type ChoicesProps =
  | { preference: 'theme'; values: ('light' | 'dark')[] }
  | { preference: 'contrast'; values: ('normal' | 'more')[] };

function LookChoices({ preference, values }: ChoicesProps) {
  const t = useT();
  const chosen = useChosen(preference);
  return (
    <Choices legend={t(preference)}>
      {[undefined, ...values].map((value) => (
        <Choice
          key={value ?? 'system'}
          type="radio"
          name={preference}
          checked={chosen === value}
          onChange={() => choose(preference, value)}
        >
          {t(value ? `look-${value}` : 'look-system')}
        </Choice>
      ))}
    </Choices>
  );
}
