import { profileByUsername } from '#server/profile/profile.router.ts';

export const GET = profileByUsername.GET;
