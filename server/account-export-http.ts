import { loadExport } from './account/export.reads.ts';
import { zipOf } from './account/export.ts';
import { personOf } from './auth/person.ts';
import { db } from './db.ts';
import { DomainError } from './errors.ts';
import { errorResponse, methods } from './http.ts';
import { spend } from './limits.ts';

/** The handler of `GET /api/account/export`: all that is somebody's own, as one archive, also for who is suspended. */
export const accountExportRoute = methods({
  async GET(request) {
    try {
      const me = await personOf(request.headers);
      if (!me) throw new DomainError('UNAUTHORIZED');
      await spend('export', me.id);
      const archive = await zipOf(await loadExport(db, me));
      return new Response(archive, {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="prova-${me.username}.zip"`,
          'cache-control': 'private, no-store',
        },
      });
    } catch (error) {
      return errorResponse(error);
    }
  },
});
