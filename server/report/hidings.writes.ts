import type { Database } from '#db/connect.ts';
import { chainHiding, findChain } from './chain-hiding.writes.ts';
import { commentHiding, findComment } from './comment-hiding.writes.ts';
import type { Hiding, Reported } from './hiding.ts';
import { findMessage, messageHiding } from './message-hiding.writes.ts';
import { findPost, postHiding } from './post-hiding.writes.ts';
import { findProject, projectHiding } from './project-hiding.writes.ts';
import { findReply, replyHiding } from './reply-hiding.writes.ts';
import type { ReportSubject } from './report.input.ts';
import { findPerson, userHiding } from './user-hiding.writes.ts';

/** Each kind of thing that may be reported. */
export const hidings: Record<ReportSubject['kind'], Hiding> = {
  project: projectHiding,
  comment: commentHiding,
  post: postHiding,
  reply: replyHiding,
  chain: chainHiding,
  message: messageHiding,
  user: userHiding,
};

/**
 * What `me` may see under an address and did not make, locked.
 * @throws DomainError OWN_THING; PROJECT_NOT_FOUND, COMMENT_NOT_FOUND, CHAIN_NOT_FOUND, PROFILE_NOT_FOUND, NOT_FOUND
 */
export function findReported(tx: Database, me: { id: string }, subject: ReportSubject): Promise<Reported> {
  switch (subject.kind) {
    case 'project':
      return findProject(tx, me, subject);
    case 'comment':
      return findComment(tx, me, subject);
    case 'post':
      return findPost(tx, me, subject);
    case 'reply':
      return findReply(tx, me, subject);
    case 'chain':
      return findChain(tx, me, subject);
    case 'message':
      return findMessage(tx, me, subject);
    case 'user':
      return findPerson(tx, me, subject);
  }
}
