import { SignInView } from '#app/_account/sign-in-view.tsx';

export const instant = false;

export default function Page() {
  return <SignInView />;
}
