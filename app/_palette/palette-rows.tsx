import { type ReactNode, useId } from 'react';
import { ChainMark } from '#app/_chain/chain-mark.tsx';
import { Cover } from '#app/_project/cover.tsx';
import { Highlighted } from '#app/_search/highlighted.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Key } from '#app/_ui/key.tsx';
import type { Command } from './commands.ts';
import type { Thing } from './known.ts';
import { piecesOf } from './pieces.ts';
import type { RowProps } from './use-pick.ts';

/** Rows under a heading of their own. */
export function RowGroup({ name, children }: { name: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: groups of a listbox have no element of their own
    <div role="group" aria-labelledby={id} className="palette-group">
      <div id={id} className="palette-heading" aria-hidden="true">
        {name}
      </div>
      {children}
    </div>
  );
}

/** A project, a person or the like, with what was looked for marked. */
export function ThingRow({ thing, text, row }: { thing: Thing; text: string; row: RowProps }) {
  return (
    <Row {...row}>
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
    </Row>
  );
}

export function CommandRow({ command, row }: { command: Command; row: RowProps }) {
  return (
    <Row {...row}>
      <span className="palette-what">{command.title}</span>
      <span className="max-tablet:hidden flex gap-1" aria-hidden="true">
        {command.keys?.map((key) => (
          <Key key={key}>{key}</Key>
        ))}
      </span>
    </Row>
  );
}

/** The keyboard stays in the box above and marks rows from there. */
function Row({ id, isMarked, onMark, onPick, children }: RowProps & { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard where one types
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isMarked}
      onMouseMove={isMarked ? undefined : onMark}
      onClick={onPick}
      className="palette-row"
    >
      {children}
    </div>
  );
}

function Picture({ thing: { kind, name, title, pictureUrl } }: { thing: Thing }) {
  if (kind === 'project') return <Cover slug={name} url={pictureUrl} className="w-12" />;
  if (kind === 'chain' || kind === 'post') return <ChainMark slug={name} url={pictureUrl} />;
  return <Avatar username={name} name={title} url={pictureUrl} size="medium" />;
}
