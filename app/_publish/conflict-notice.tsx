import { Button } from '#app/_ui/button.tsx';

type Props = { onKeepMine: () => void; onTakeOther: () => void };

/** Two have written over the same state: nothing is lost until its owner says which of them stays. */
export function ConflictNotice({ onKeepMine, onTakeOther }: Props) {
  return (
    <div role="alert" className="bg-warn-soft rounded-8 flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <p className="max-w-[60ch]">
        <b className="block font-semibold">This project was changed elsewhere.</b>
        What you wrote here is kept on this device and not saved yet.
      </p>
      <span className="flex flex-wrap gap-2">
        <Button onClick={onKeepMine}>Keep mine</Button>
        <Button onClick={onTakeOther}>Load the other version</Button>
      </span>
    </div>
  );
}
