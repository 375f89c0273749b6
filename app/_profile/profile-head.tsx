import { DocumentHead } from '#app/_ui/document-head.tsx';
import { JsonLd } from '#app/_ui/json-ld.tsx';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { useT } from './t.ts';

/** What crawlers and link previews read of a person. */
export function ProfileHead({ profile }: { profile: ProfilePage }) {
  const t = useT();
  const { username, displayName, bio, avatarUrl, joinedAt, website, githubLogin, projectCount, followerCount } =
    profile;
  const path = `/users/${username}`;
  const name = displayName || username;
  const description = bio || t('description', { name, count: projectCount });
  const follows = { '@type': 'InteractionCounter', interactionType: 'https://schema.org/FollowAction' };
  return (
    <>
      <DocumentHead
        title={name === username ? name : `${name} (${username})`}
        description={description}
        path={path}
        type="profile"
      />
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
    </>
  );
}
