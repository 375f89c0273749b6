import { speedFigures } from '#server/speed/speed.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = speedFigures.route;
