import { DocumentHead } from '#app/_ui/document-head.tsx';
import { JsonLd } from '#app/_ui/json-ld.tsx';
import type { PostCard } from '#server/chain/chain.output.ts';
import type { PostPage } from '#server/post/post.output.ts';
import { excerptInWords } from './excerpt-in-words.ts';
import { postHref } from './post-link.tsx';
import type { PostAddress } from './post-query.ts';

type Props = { address: PostAddress; card: PostCard; page?: PostPage | undefined; isPrivate: boolean };

/** What crawlers and link previews read of a post. */
export function PostHead({ address, card, page, isPrivate }: Props) {
  const path = postHref(address);
  const description = excerptInWords(card.excerpt).slice(0, 200) || card.title;
  const { displayName, username } = card.author;
  return (
    <>
      <DocumentHead title={card.title} description={description} path={path} type="article" hidden={isPrivate} />
      {page && !isPrivate && (
        <JsonLd
          type="DiscussionForumPosting"
          path={path}
          data={{
            headline: card.title,
            text: page.body,
            author: { '@type': 'Person', name: displayName || username },
            datePublished: page.createdAt,
            dateModified: page.editedAt ?? page.createdAt,
            commentCount: page.replyCount,
          }}
        />
      )}
    </>
  );
}
