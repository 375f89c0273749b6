import { SearchView } from '#app/_search/search-view.tsx';

export const instant = false;

export default function Page() {
  return <SearchView />;
}
