import { CommentForm } from './comment-form.tsx';
import { useT } from './t.ts';

type Props = {
  label: string;
  said: { id: string; body: string };
  /** Whether it was taken. */
  edit: (body: string) => Promise<boolean>;
  onDone: () => void;
  onFail: () => void;
};

/** Changes what one has said; what was refused is opened again. */
export function EditForm({ label, said, edit, onDone, onFail }: Props) {
  const t = useT();
  const send = async (body: string) => {
    onDone();
    const isTaken = await edit(body);
    if (!isTaken) onFail();
    return isTaken;
  };
  return (
    <div className="tablet:ms-9 mt-2">
      <CommentForm
        label={label}
        draft={`edit-${said.id}`}
        start={said.body}
        submitWord={t('keep')}
        onSend={send}
        onCancel={onDone}
        autoFocus
      />
    </div>
  );
}
