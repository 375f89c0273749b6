import { InvestorView } from '#app/_investors/investor-view.tsx';

export const instant = false;

export default function Page() {
  return <InvestorView />;
}
