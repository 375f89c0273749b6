import type { Command } from './commands.ts';
import type { Thing } from './known.ts';
import { bestMatches, wordsIn } from './match.ts';
import { visits } from './visits.ts';

type Given = { text: string; known: readonly Thing[]; commands: readonly Command[] };
type Group = { name: 'recent' | 'projects' | 'others'; things: Thing[] };
type Shown = { groups: Group[] /** Those of all groups. */; things: Thing[]; commands: Command[] };

/** What stands in the palette for this text: before one has typed, what was looked at last and the first commands. */
export function shownFor({ text, known, commands }: Given): Shown {
  if (wordsIn(text).length === 0) return shownIn([{ name: 'recent', things: recent(known) }], commands);
  const projects = known.filter(({ kind }) => kind === 'project');
  const others = known.filter(({ kind }) => kind !== 'project');
  const groups: Group[] = [
    { name: 'projects', things: bestMatches(projects, text, 5) },
    { name: 'others', things: bestMatches(others, text, 4) },
  ];
  return shownIn(groups, bestMatches(commands, text, 4));
}

function shownIn(groups: Group[], commands: readonly Command[]): Shown {
  const filled = groups.filter(({ things }) => things.length > 0);
  return { groups: filled, things: filled.flatMap(({ things }) => things), commands: [...commands] };
}

/** The page that one is on is nowhere to go. */
function recent(known: readonly Thing[]): Thing[] {
  const byHref = new Map(known.map((thing) => [thing.href, thing]));
  return visits()
    .slice(1)
    .flatMap((path) => byHref.get(path) ?? [])
    .slice(0, 5);
}
