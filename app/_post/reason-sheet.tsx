'use client';

import { TextSheet } from '#app/_ui/text-sheet.tsx';
import { Reason } from '#server/admin/reason.input.ts';
import { useT } from './t.ts';

type Props = {
  title: string;
  verb: string;
  hint: string;
  /** Gives what hindered it, if anything. */
  onSend: (reason: string) => Promise<string | undefined>;
  onClose: () => void;
};

/** Asks a moderator why, before something is done that somebody may not like. */
export const ReasonSheet = ({ verb, onSend, ...props }: Props) => (
  <TextSheet {...props} label={useT()('why')} rows={5} action={verb} schema={Reason} onAct={onSend} />
);
