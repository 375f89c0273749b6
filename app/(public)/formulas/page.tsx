import { FormulasView } from '#app/_formulas/formulas-view.tsx';

export const instant = false;

export default function Page() {
  return <FormulasView />;
}
