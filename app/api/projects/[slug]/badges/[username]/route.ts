import { badgeByValidator } from '#server/validator/badge.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = badgeByValidator.route;
