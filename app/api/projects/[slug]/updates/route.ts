import { projectUpdates } from '#server/project/project.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = projectUpdates.route;
