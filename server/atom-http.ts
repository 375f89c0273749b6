import { createHash } from 'node:crypto';
import { type AtomFeed, atomOf } from './atom.ts';
import { minVersionOf } from './cache-headers.ts';
import type { ChainPage, PostList } from './chain/chain.output.ts';
import { chainBySlug, chainPosts } from './chain/chain.router.ts';
import { domainErrorOf } from './domain-error-of.ts';
import { appUrl } from './env.ts';
import { DomainError } from './errors.ts';
import { excerptOf } from './excerpt.ts';
import type { FeedPage } from './feed/feed.output.ts';
import { feedList } from './feed/feed.router.ts';
import { entryResponse, errorResponse, methods } from './http.ts';
import type { ProfilePage } from './profile/profile.output.ts';
import { profileByUsername } from './profile/profile.router.ts';
import type { ProjectCard, ProjectPage } from './project/project.output.ts';
import { projectBySlug } from './project/project.router.ts';
import { errorIn, locationOf, type PublicRead } from './public-read.ts';

type Names = Record<string, string>;

type Source<Answer> = {
  /** '/users/{username}/feed.atom'. */
  path: string;
  read: PublicRead;
  input: (names: Names) => object;
  feed: (answer: Answer, names: Names) => AtomFeed | Promise<AtomFeed>;
};

/** The handlers of a feed to subscribe to: a public read in other words, kept as long as that. */
function atomRoute<Answer>({ path, read, input, feed }: Source<Answer>) {
  return methods({
    async GET(request, { params }) {
      const names = await params;
      const minVersion = minVersionOf(request);
      try {
        const entry = await read.read(input(names), minVersion);
        if (entry.status !== 'ok') {
          const error = errorIn(entry);
          return errorResponse(error, { entry, minVersion, headers: locationOf({ path }, names, error) });
        }
        const address = path.replace(/\{(\w+)\}/, (_, name: string) => names[name] ?? '');
        const body = Buffer.from(atomOf(await feed(JSON.parse(`${entry.body}`), names), address, appUrl));
        const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
        const headers = { 'content-type': 'application/atom+xml; charset=utf-8' };
        return entryResponse(request, { ...entry, body, etag }, { minVersion, headers });
      } catch (thrown) {
        const error = domainErrorOf(thrown);
        // What cannot be a name is the address of no feed.
        return errorResponse(error.code === 'INVALID_INPUT' ? new DomainError('NOT_FOUND') : error);
      }
    },
  });
}

/** The newest projects of the site. */
export const siteFeed = atomRoute<FeedPage>({
  path: '/feed.atom',
  read: feedList.read,
  input: () => ({ sort: 'newest' }),
  feed: ({ items }) => ({
    path: '/?sort=newest',
    title: 'Prova',
    about: '',
    since: new Date(0).toISOString(),
    entries: items.map(published),
  }),
});

/** What a project's team tells of it. */
export const projectFeed = atomRoute<ProjectPage>({
  path: '/projects/{slug}/feed.atom',
  read: projectBySlug.read,
  input: ({ slug }) => ({ slug }),
  feed: ({ slug, title, tagline, publishedAt, owner, updates }) => ({
    path: `/projects/${slug}`,
    title,
    about: tagline,
    since: publishedAt,
    entries: updates.map((update) => ({
      uuid: update.id,
      path: `/projects/${slug}#updates`,
      title: update.version ? `${update.version} · ${update.title}` : update.title,
      text: excerptOf(update.body, excerptLength),
      author: owner,
      at: update.createdAt,
    })),
  }),
});

/** A chain's newest posts. */
export const chainFeed = atomRoute<PostList>({
  path: '/chains/{slug}/feed.atom',
  read: chainPosts.read,
  input: ({ slug }) => ({ slug, sort: 'new' }),
  feed: async ({ items }, { slug }) => {
    const entry = await chainBySlug.read.read({ slug });
    if (entry.status !== 'ok') throw errorIn(entry);
    const chain: ChainPage = JSON.parse(`${entry.body}`);
    return {
      path: `/chains/${slug}`,
      title: chain.name,
      about: chain.description,
      since: chain.createdAt,
      entries: items.map((post) => ({
        path: `/chains/${slug}/posts/${post.slug}`,
        title: post.title,
        text: post.excerpt,
        author: post.author,
        at: post.createdAt,
      })),
    };
  },
});

/** What somebody has published. */
export const profileFeed = atomRoute<ProfilePage>({
  path: '/users/{username}/feed.atom',
  read: profileByUsername.read,
  input: ({ username }) => ({ username }),
  feed: ({ username, displayName, bio, joinedAt, projects }) => ({
    path: `/users/${username}`,
    title: displayName,
    about: bio,
    since: joinedAt,
    entries: projects.map(published),
  }),
});

/** Characters of a text that an entry begins with, as a post's card does. */
const excerptLength = 280;

const published = ({ slug, title, tagline, owner, publishedAt }: ProjectCard) => ({
  path: `/projects/${slug}`,
  title,
  text: tagline,
  author: owner,
  at: publishedAt,
});
