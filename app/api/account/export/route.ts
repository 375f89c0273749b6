import { accountExportRoute } from '#server/account-export-http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = accountExportRoute;
