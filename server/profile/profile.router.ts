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
  queries: 4,
  load: loadProfile,
});

export const profileRouter = router({ byUsername: profileByUsername.procedure });
