import { formatNumber } from '#app/_ui/number.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import { CommentItem } from './comment-item.tsx';
import { threadsOf } from './comment-thread.ts';
import { Section } from './section.tsx';

/** What people say, in threads. */
export function Comments({ page }: { page: ProjectPage }) {
  const { comments, commentCount } = page;
  return (
    <Section id="comments" title="Comments" note={commentCount > 0 ? formatNumber(commentCount) : undefined}>
      {comments.length === 0 ? (
        <p className="border-line text-text-2 border-t py-4">
          No comments yet. What would you want to know before trying it?
        </p>
      ) : (
        <ul>
          {threadsOf(comments).map((thread) => (
            <CommentItem key={thread.comment.id} thread={thread} makers={makersOf(page)} />
          ))}
        </ul>
      )}
      {commentCount > comments.length && (
        <p className="text-muted pt-4">
          These are the first {formatNumber(comments.length)} of {formatNumber(commentCount)}.
        </p>
      )}
    </Section>
  );
}

/** Username → what a commenter is to the project. */
export type Makers = Map<string, 'maker' | 'team'>;

function makersOf({ owner, members }: ProjectPage): Makers {
  const team = members.flatMap(({ person, claimed }) =>
    person && claimed ? [[person.username, 'team'] as const] : [],
  );
  return new Map([...team, [owner.username, 'maker']]);
}
