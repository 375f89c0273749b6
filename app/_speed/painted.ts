/** How much later than its frame the browser may tell of a heading's paint. */
const patienceMs = 200;

/**
 * When the heading of the page that was just committed was painted, by the browser's own word (Element Timing); where it
 * gives none, such as for a heading that was painted before, the beginning of the frame after.
 */
export async function paintedAt(committedAt: number): Promise<number> {
  const heading = [...document.querySelectorAll('#main h1')].find((one) => one.checkVisibility());
  heading?.setAttribute('elementtiming', 'heading');
  const told = heading && toldOf(heading, committedAt);
  await nextFrame();
  const afterAt = await nextFrame();
  return (await told) ?? afterAt;
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

type ElementTiming = PerformanceEntry & { renderTime: number; element: Element | null };

function toldOf(heading: Element, committedAt: number): Promise<number | undefined> {
  if (!PerformanceObserver.supportedEntryTypes.includes('element')) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries() as ElementTiming[];
      const mine = entries.find(({ element, renderTime }) => element === heading && renderTime >= committedAt);
      if (mine) end(mine.renderTime);
    });
    const timer = setTimeout(() => end(undefined), patienceMs);
    const end = (time: number | undefined) => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(time);
    };
    observer.observe({ type: 'element' });
  });
}
