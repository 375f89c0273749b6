import { investorByUsername } from '#server/investor/investor.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = investorByUsername.route;
