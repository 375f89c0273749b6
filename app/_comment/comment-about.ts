import { createContext, useContext } from 'react';
import type { Comment } from '#server/comment/comment.output.ts';

/** What all comments of a page have in common. */
export type CommentsAbout = {
  slug: string;
  /** Username → what a commenter is to the project. */
  makers: ReadonlyMap<string, 'maker' | 'team'>;
  /** Null for a visitor. */
  me: Comment['author'];
  /** False where it can only be read. */
  isOpen: boolean;
  /** Own votes by the comments' ids. */
  votes: ReadonlyMap<string, number>;
  isNew: (comment: Comment) => boolean;
};

const CommentsContext = createContext<CommentsAbout | undefined>(undefined);

export const CommentsAboutProvider = CommentsContext.Provider;

export function useCommentsAbout(): CommentsAbout {
  const about = useContext(CommentsContext);
  if (!about) throw new Error('a comment stands outside of a project');
  return about;
}
