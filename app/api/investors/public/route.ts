import { investorList } from '#server/investor/investor.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = investorList.route;
