import * as tag from '#db/tags.ts';
import { loadWarmUsernames } from '../leaderboard/leaderboard.reads.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { ProfileByUsername, ProfileListInput } from './profile.input.ts';
import { ProfileBadges, ProfilePage, ProfileProjects } from './profile.output.ts';
import { loadProfile, loadProfileBadges, loadProfileProjects } from './profile.reads.ts';

export const profileByUsername = publicRead({
  name: 'profile.byUsername',
  path: '/api/users/{username}',
  input: ProfileByUsername,
  output: ProfilePage,
  policy: policies.profile,
  tags: ({ username }, page) => [
    ...[tag.user(username), tag.reputation(username)],
    ...(page?.comments.map(({ project }) => tag.mention(project.slug)) ?? []),
  ],
  warm: async (take, db) => Promise.all((await loadWarmUsernames(db)).map((username) => take({ username }))),
  queries: 4,
  load: loadProfile,
});

export const profileProjects = publicRead({
  name: 'profile.projects',
  path: '/api/users/{username}/projects',
  input: ProfileListInput,
  output: ProfileProjects,
  policy: policies.profile,
  tags: ({ username }) => [tag.user(username), tag.reputation(username)],
  queries: 2,
  load: loadProfileProjects,
});

export const profileBadges = publicRead({
  name: 'profile.badges',
  path: '/api/users/{username}/badges',
  input: ProfileListInput,
  output: ProfileBadges,
  policy: policies.profile,
  tags: ({ username }) => [tag.user(username), tag.reputation(username)],
  queries: 2,
  load: loadProfileBadges,
});

export const profileRouter = router({
  byUsername: profileByUsername.procedure,
  projects: profileProjects.procedure,
  badges: profileBadges.procedure,
});
