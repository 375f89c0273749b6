const storeKey = 'scroll';
const maxPlaces = 50;
/** How long a page that one comes back to may grow until it reaches down to where one was. */
const growMs = 5000;
const ownMoves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Remembers how far down each entry of this tab's history was left, for after a reload. The browser goes there too, but
 * once: a page whose list has to come anew is too short by then. Where a browser does not tell entries apart, that is all.
 */
export function keepScrollPlaces(): void {
  const { navigation } = window;
  if (!navigation) return;
  /** Those that this document has not shown yet. */
  const left = new Map(stored());
  const places = new Map(left);
  let goal: number | undefined;
  let goalEnds: ReturnType<typeof setTimeout> | undefined;

  // As far as the page reaches, which has a list that goes on by itself do so.
  const growth = new ResizeObserver(() => {
    if (goal !== undefined && Math.abs(scrollY - goal) > 1) scrollTo(0, goal);
  });
  const aim = (y: number | undefined) => {
    clearTimeout(goalEnds);
    goal = y;
    if (y === undefined) return growth.disconnect();
    growth.observe(document.body);
    goalEnds = setTimeout(aim, growMs, undefined);
  };
  const show = () => {
    const { key = '' } = navigation.currentEntry ?? {};
    const y = left.get(key);
    left.delete(key);
    return y;
  };
  const note = () => {
    const { key = '' } = navigation.currentEntry ?? {};
    if (goal !== undefined) return;
    places.delete(key);
    places.set(key, Math.round(scrollY));
  };

  const here = show();
  if (here !== undefined && here > scrollY && isAtEnd()) aim(here);
  note();
  addEventListener('scroll', note, { passive: true });
  addEventListener('pagehide', () => store([...places].slice(-maxPlaces)));
  for (const move of ownMoves) addEventListener(move, () => aim(undefined), { passive: true, capture: true });
  navigation.addEventListener('currententrychange', ({ navigationType }) => {
    if (navigationType !== 'replace') aim(show());
  });
}

const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;

function stored(): [key: string, y: number][] {
  try {
    return JSON.parse(sessionStorage.getItem(storeKey) ?? '[]');
  } catch {
    return [];
  }
}

function store(places: [key: string, y: number][]): void {
  try {
    sessionStorage.setItem(storeKey, JSON.stringify(places));
  } catch {
    // Without storage a page that is loaded anew begins at its top.
  }
}
