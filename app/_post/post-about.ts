import { createContext, useContext } from 'react';
import type { PostReaction } from '#db/vocabulary.ts';
import type { Reply } from '#server/post/post.output.ts';
import type { PostAddress } from './post-query.ts';

/** What all of a post's page has in common. */
export type PostAbout = PostAddress & {
  /** Whether its chain is. */
  isPrivate: boolean;
  /** Who wrote the post. */
  authorUsername: string;
  /** Null for a visitor. */
  me: Reply['author'];
  /** False where it takes no more replies. */
  isOpen: boolean;
  hasReacted: (replyId: string | null, kind: PostReaction) => boolean;
};

const PostContext = createContext<PostAbout | undefined>(undefined);

export const PostAboutProvider = PostContext.Provider;

export function usePostAbout(): PostAbout {
  const about = useContext(PostContext);
  if (!about) throw new Error('a reply stands outside of a post');
  return about;
}
