import { projectBySlug } from '#server/project/project.router.ts';

export const GET = projectBySlug.GET;
