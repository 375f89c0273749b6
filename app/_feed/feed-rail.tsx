import { ShortBoard } from '#app/_leaderboard/short-boards.tsx';
import { SpeedLink } from '#app/_speed/speed-link.tsx';
import { Rail } from '#app/_ui/rail.tsx';

/** Beside the feed on a wide window: where else to look. */
export function FeedRail() {
  return (
    <Rail className="gallery:hidden">
      <ShortBoard board="chains" />
      <ShortBoard board="projects" />
      <p className="text-12 text-muted">
        <SpeedLink className="hover:text-text inline-flex min-h-6 items-center hover:underline">Speed</SpeedLink>
      </p>
    </Rail>
  );
}
