import { FormField, PasswordField } from '#app/_ui/form-field.tsx';
import { SignIn } from '#server/auth/sign-in.input.ts';
import { AccountLink } from './account-link.tsx';
import { AuthError, authPost } from './auth-api.ts';
import { withNext } from './next-address.ts';
import type { LetIn, Step } from './sign-in-view.tsx';
import { useT } from './t.ts';
import { TextForm } from './text-form.tsx';
import { useTextForm } from './use-text-form.ts';

type Props = { next: string; onLetIn: (answer: LetIn) => unknown; onStep: (step: Step) => void };

export function PasswordForm({ next, onLetIn, onStep }: Props) {
  const t = useT();
  const form = useTextForm(SignIn, {
    labels: { email: t('email'), password: t('password') },
    submit: async ({ email, password }) => {
      try {
        const callbackURL = withNext('/confirmed', next);
        await onLetIn(await authPost<LetIn>('/sign-in/email', { email: email.trim(), password, callbackURL }));
      } catch (error) {
        if (!(error instanceof AuthError && error.code === 'EMAIL_NOT_VERIFIED')) throw error;
        onStep({ at: 'unconfirmed', email: email.trim() });
      }
    },
  });
  return (
    <div className="grid gap-2">
      <TextForm form={form} action={t('signIn')} wide>
        <FormField {...form.field('email')} type="email" autoComplete="username" autoFocus />
        <PasswordField {...form.field('password')} autoComplete="current-password" />
      </TextForm>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <AccountLink to="reset-password" next={next} className="link touch:min-h-11 inline-flex min-h-9 items-center">
          {t('forgot')}
        </AccountLink>
        <button
          type="button"
          onClick={() => onStep({ at: 'code' })}
          className="link touch:min-h-11 inline-flex min-h-9 items-center"
        >
          {t('useCode')}
        </button>
      </div>
    </div>
  );
}
