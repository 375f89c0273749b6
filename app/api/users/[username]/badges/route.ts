import { profileBadges } from '#server/profile/profile.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = profileBadges.route;
