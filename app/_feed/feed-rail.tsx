import { ShortBoard } from '#app/_leaderboard/short-boards.tsx';
import { Rail } from '#app/_ui/rail.tsx';

/** Beside the feed on a wide window: where else to look. */
export function FeedRail() {
  return (
    <Rail className="gallery:hidden">
      <ShortBoard board="chains" />
      <ShortBoard board="projects" />
    </Rail>
  );
}
