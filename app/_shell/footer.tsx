import { AboutLink } from '#app/_about/about-link.tsx';
import { EventsLink } from '#app/_event/events-link.tsx';
import { SpeedLink } from '#app/_speed/speed-link.tsx';
import { Link } from '#app/_ui/link.tsx';

/** Below every page: what the site is and how it reckons. */
export function Footer() {
  return (
    <footer className="border-line border-t print:hidden">
      <nav aria-label="About this site" className="wrap text-12 flex flex-wrap gap-x-5 py-3">
        <AboutLink className={link}>About</AboutLink>
        <Link href="/formulas" prefetch="intent" className={link}>
          Formulas
        </Link>
        <SpeedLink className={link}>Speed</SpeedLink>
        <EventsLink className={link}>Events</EventsLink>
      </nav>
    </footer>
  );
}

const link = 'text-muted hover:text-text touch:min-h-11 inline-flex min-h-7 items-center';
