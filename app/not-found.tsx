import { NotFoundView } from './_shell/not-found-view.tsx';

export default function NotFound() {
  return <NotFoundView />;
}
