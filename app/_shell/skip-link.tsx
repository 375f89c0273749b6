'use client';

/**
 * The first stop of the keyboard. Where scripts run it moves the focus and leaves the address alone: the router would not
 * find its way back to an entry that it did not make.
 */
export function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: a link where no scripts run
    <a
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
      className="rounded-6 bg-raised focus:shadow-float fixed top-2 left-2 z-60 -translate-y-16 px-3 py-2 focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
