/** Beside a button: that it was done. Said to a screen reader when it appears. */
export function SavedMark({ text }: { text: string }) {
  return (
    <span role="status" className="text-good min-h-5">
      {text}
    </span>
  );
}
