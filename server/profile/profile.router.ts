import * as tag from '#db/tags.ts';
import { loadWarmUsernames } from '../leaderboard/leaderboard.reads.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { ProfileByUsername } from './profile.input.ts';
import { ProfilePage } from './profile.output.ts';
import { loadProfile } from './profile.reads.ts';

export const profileByUsername = publicRead({
  name: 'profile.byUsername',
  path: '/api/users/{username}',
  input: ProfileByUsername,
  output: ProfilePage,
  policy: policies.profile,
  tags: ({ username }) => [tag.user(username), tag.standing(username)],
  warm: async (take, db) => Promise.all((await loadWarmUsernames(db)).map((username) => take({ username }))),
  queries: 4,
  load: loadProfile,
});

export const profileRouter = router({ byUsername: profileByUsername.procedure });
