'use client';

import { type ComponentType, useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { Markdown } from '#app/_markdown/markdown';
import { useWaiting } from '#app/_outbox/waiting-query.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Time } from '#app/_ui/time.tsx';
import { countOf, type Said, type Thread } from './comment-thread.ts';
import { isEditOf, isPending } from './pending.ts';
import { useT } from './t.ts';

type Writing = 'reply' | 'edit';
type FormProps<T> = { said: T; onDone: () => void; onFail: () => void };

/** What comments have otherwise than replies to a post. */
export type ThreadParts<T extends Said> = {
  /** What stands before the id in the address of one: 'comment'. */
  anchor: string;
  /** What stands beside who said it and when. */
  Marks?: ComponentType<{ said: T }>;
  Actions: ComponentType<{ said: T; onWrite: (what: Writing) => void }>;
  ReplyForm: ComponentType<FormProps<T>>;
  EditForm: ComponentType<FormProps<T>>;
};

type ItemProps<T extends Said> = { thread: Thread<T>; parts: ThreadParts<T> };

/** What somebody said and, along a hairline, the replies to it. */
export function ThreadItem<T extends Said>({ thread, parts }: ItemProps<T>) {
  const { said, replies } = thread;
  const { Actions, ReplyForm, EditForm } = parts;
  const [writing, setWriting] = useState<Writing>();
  const [isFolded, setIsFolded] = useState(false);
  const form = (what: Writing) => ({
    said,
    onDone: () => setWriting(undefined),
    onFail: () => setWriting(what),
  });
  return (
    <li
      id={`${parts.anchor}-${said.id}`}
      tabIndex={-1}
      className="target:bg-accent-soft rounded-8 -mx-2 scroll-mt-18 px-2 pt-4 outline-none"
    >
      <Head
        said={said}
        parts={parts}
        isFolded={isFolded}
        hidden={countOf(replies)}
        onFold={() => setIsFolded(!isFolded)}
      />
      {!isFolded && (
        <>
          {writing === 'edit' ? <EditForm {...form('edit')} /> : <Body said={said} />}
          {!said.deleted && !writing && <Actions said={said} onWrite={setWriting} />}
          {writing === 'reply' && <ReplyForm {...form('reply')} />}
          {replies.length > 0 && (
            <ul className="border-line tablet:ms-[13px] tablet:ps-[22px] ms-1.5 border-s ps-3">
              {replies.map((reply) => (
                <ThreadItem key={reply.said.id} thread={reply} parts={parts} />
              ))}
            </ul>
          )}
        </>
      )}
    </li>
  );
}

type HeadProps<T extends Said> = {
  said: T;
  parts: ThreadParts<T>;
  isFolded: boolean;
  hidden: number;
  onFold: () => void;
};

function Head<T extends Said>({ said, parts, isFolded, hidden, onFold }: HeadProps<T>) {
  const f = useFormats();
  const { id, author, createdAt, editedAt, deleted } = said;
  const { anchor, Marks } = parts;
  const t = useT();
  return (
    <p className="text-12 text-muted flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
      {author ? (
        <ProfileLink
          username={author.username}
          className="text-text hover:text-accent touch:-my-2 touch:py-2 inline-flex items-center gap-2 font-semibold"
        >
          <Avatar username={author.username} name={author.displayName} url={author.avatarUrl} size="medium" />
          <bdi>{author.username}</bdi>
        </ProfileLink>
      ) : (
        <bdi>{t('deleted')}</bdi>
      )}
      {Marks && <Marks said={said} />}
      {isPending(id) ? (
        <UnderWay id={id} />
      ) : (
        <a
          href={`#${anchor}-${id}`}
          className="touch:-mx-1 touch:-my-3 touch:px-1 touch:py-3.5 hover:text-text hover:underline"
        >
          <Time iso={createdAt} />
        </a>
      )}
      {editedAt && !deleted && <Edited id={id} />}
      <button
        type="button"
        aria-expanded={!isFolded}
        aria-label={isFolded ? t('unfold') : t('fold')}
        onClick={onFold}
        className="hover:bg-hover hover:text-text rounded-4 touch:min-h-11 touch:min-w-11 min-h-6 min-w-6 px-1 tabular-nums"
      >
        {isFolded ? `+ ${f.number(hidden + 1)}` : '−'}
      </button>
    </p>
  );
}

/** What the server has not taken yet. */
function UnderWay({ id }: Pick<Said, 'id'>) {
  const t = useT();
  const waits = useWaiting().some(({ key }) => key === id);
  return <span>{waits ? t('waiting') : t('sending')}</span>;
}

/** Whether other words are there, or wait on this device. */
function Edited({ id }: Pick<Said, 'id'>) {
  const t = useT();
  const waits = useWaiting().some((write) => isEditOf(id, write) && write.problem === null);
  return <span>{waits ? t('waiting') : t('edited')}</span>;
}

function Body({ said: { body, deleted, hidden } }: { said: Said }) {
  const t = useT();
  return (
    <div dir="auto" className="tablet:ps-9 mt-0.5 max-w-[72ch] leading-[1.375rem]">
      {deleted ? <p className="text-muted italic">{hidden ? t('hidden') : t('gone')}</p> : <Markdown source={body} />}
    </div>
  );
}

export const threadAct = 'hover:bg-hover hover:text-text rounded-6 touch:min-h-11 touch:px-3 min-h-7 px-2 font-medium';

/** A word below what was said that does something about it. */
export function ThreadAct({ onAct, children }: { onAct: () => void; children: string }) {
  return (
    <button type="button" onClick={onAct} className={threadAct}>
      {children}
    </button>
  );
}
