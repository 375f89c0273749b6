/** Calls each time that `element` has come within `margin` of the window; the answer ends it. */
export function whenNear(element: Element, margin: `${number}px`, act: () => void): () => void {
  // Who scrolls fast leaves and comes back before anything is told: the last entry is what holds now.
  const watch = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && act(), { rootMargin: margin });
  watch.observe(element);
  return () => watch.disconnect();
}
