import { Command as Menu } from 'cmdk';
import { ChainMark } from '#app/_chain/chain-mark.tsx';
import { Cover } from '#app/_project/cover.tsx';
import { Highlighted } from '#app/_search/highlighted.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Key } from '#app/_ui/key.tsx';
import type { Command } from './commands.ts';
import type { Thing } from './known.ts';
import { piecesOf } from './pieces.ts';
import { rowValue } from './use-pick.ts';

/** A project, a person or a chain, with what was looked for marked. */
export function ThingRow({ thing, text, onSelect }: { thing: Thing; text: string; onSelect: () => void }) {
  return (
    <Menu.Item value={rowValue(thing)} onSelect={onSelect}>
      <span className="grid w-12 shrink-0 place-items-center">
        <Picture thing={thing} />
      </span>
      <span className="palette-what">
        <bdi>
          <Highlighted pieces={piecesOf(thing.title, text)} />
        </bdi>{' '}
        <small>
          <Highlighted pieces={piecesOf(thing.about, text)} />
        </small>
      </span>
    </Menu.Item>
  );
}

export function CommandRow({ command, onSelect }: { command: Command; onSelect: () => void }) {
  return (
    <Menu.Item value={rowValue(command)} onSelect={onSelect}>
      <span className="palette-what">{command.title}</span>
      <span className="max-tablet:hidden flex gap-1" aria-hidden="true">
        {command.keys?.map((key) => (
          <Key key={key}>{key}</Key>
        ))}
      </span>
    </Menu.Item>
  );
}

function Picture({ thing: { kind, name, title, pictureUrl } }: { thing: Thing }) {
  if (kind === 'project') return <Cover slug={name} url={pictureUrl} className="w-12" />;
  if (kind === 'chain') return <ChainMark slug={name} url={pictureUrl} />;
  return <Avatar username={name} name={title} url={pictureUrl} size="medium" />;
}
