import { SignUpView } from '#app/_account/sign-up-view.tsx';

export const instant = false;

export default function Page() {
  return <SignUpView />;
}
