import { ResetPasswordView } from '#app/_account/reset-password-view.tsx';

export const instant = false;

export default function Page() {
  return <ResetPasswordView />;
}
