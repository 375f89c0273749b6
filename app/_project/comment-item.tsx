import { Markdown } from '#app/_markdown/markdown';
import { Avatar } from '#app/_ui/avatar.tsx';
import { formatCount } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import type { Thread } from './comment-thread.ts';
import type { Makers } from './comments.tsx';

/** A comment and, along a hairline, the replies to it. */
export function CommentItem({ thread: { comment, replies }, makers }: { thread: Thread; makers: Makers }) {
  const { id, author, body, createdAt, editedAt, deleted, upCount, downCount } = comment;
  const role = author && makers.get(author.username);
  return (
    <li id={`comment-${id}`} className="scroll-mt-18 pt-4">
      <p className="text-12 text-muted flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
        {author && <Avatar username={author.username} name={author.displayName} url={author.avatarUrl} size="medium" />}
        <bdi className={author ? 'text-text font-semibold' : undefined}>{author?.username ?? 'deleted'}</bdi>
        {role && <span className="text-accent font-medium">{role}</span>}
        <a href={`#comment-${id}`} className="touch:-my-3 touch:py-3.5 hover:text-text hover:underline">
          <Time iso={createdAt} />
        </a>
        {editedAt && !deleted && <span>edited</span>}
      </p>
      <div dir="auto" className="tablet:pl-9 mt-0.5 max-w-[72ch] leading-[1.375rem]">
        {deleted ? <p className="text-muted italic">Removed by its author.</p> : <Markdown source={body} />}
      </div>
      {!deleted && upCount + downCount > 0 && (
        <p className="text-12 text-muted tablet:pl-9 mt-1 tabular-nums" title={`${upCount} up, ${downCount} down`}>
          {formatCount(upCount - downCount)} net {Math.abs(upCount - downCount) === 1 ? 'vote' : 'votes'}
        </p>
      )}
      {replies.length > 0 && (
        <ul className="border-line tablet:ml-[13px] tablet:pl-[22px] ml-1.5 border-l pl-3">
          {replies.map((reply) => (
            <CommentItem key={reply.comment.id} thread={reply} makers={makers} />
          ))}
        </ul>
      )}
    </li>
  );
}
