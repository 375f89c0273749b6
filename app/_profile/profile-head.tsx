import { DocumentHead } from '#app/_ui/document-head.tsx';
import { JsonLd } from '#app/_ui/json-ld.tsx';
import type { Person } from '#server/profile/person.output.ts';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { useT } from './t.ts';

/** What crawlers and link previews read of a person. */
export function ProfileHead({ person, profile }: { person: Person; profile: ProfilePage | undefined }) {
  const t = useT();
  const { username, displayName } = profile ?? person;
  const path = `/users/${username}`;
  const name = displayName || username;
  const title = name === username ? name : `${name} (${username})`;
  const description = profile && (profile.bio || t('description', { name, count: profile.projectCount }));
  return (
    <>
      <DocumentHead
        title={title}
        description={description ?? title}
        path={path}
        type="profile"
        feed={`${path}/feed.atom`}
      />
      {profile && <PersonFacts profile={profile} path={path} name={name} />}
    </>
  );
}

function PersonFacts({ profile, path, name }: { profile: ProfilePage; path: string; name: string }) {
  const { username, bio, avatarUrl, joinedAt, website, githubLogin, followerCount } = profile;
  const follows = { '@type': 'InteractionCounter', interactionType: 'https://schema.org/FollowAction' };
  return (
    <JsonLd
      type="ProfilePage"
      path={path}
      data={{
        dateCreated: joinedAt,
        mainEntity: {
          '@type': 'Person',
          name,
          alternateName: username,
          identifier: username,
          ...(bio && { description: bio }),
          ...(avatarUrl && { image: avatarUrl }),
          sameAs: [website, githubLogin && `https://github.com/${githubLogin}`].filter(Boolean),
          interactionStatistic: { ...follows, userInteractionCount: followerCount },
        },
      }}
    />
  );
}
