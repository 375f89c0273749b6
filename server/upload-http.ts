import { contextOf } from './caller.ts';
import { db } from './db.ts';
import { DomainError } from './errors.ts';
import { errorResponse, methods } from './http.ts';
import { spend } from './limits.ts';
import { drawing, siteUploads } from './site-uploads.ts';
import { builderProcedure, createCallerFactory, router } from './trpc.ts';
import { boundedFile } from './upload/bounded-file.ts';
import { checkFileType } from './upload/file-type.ts';
import { takeUpload } from './upload/take-upload.ts';
import { UploadKind, uploadMaxBytes } from './upload/upload.input.ts';
import { Uploaded } from './upload/upload.output.ts';

/** `POST /api/uploads?kind=image|avatar|deck`: a form with the field `file`; answers where it is shown from now on. */
export const uploadRoute = methods({
  GET: () => errorResponse(new DomainError('METHOD_NOT_ALLOWED'), { headers: { allow: 'POST, OPTIONS' } }),
  async POST(request) {
    try {
      const context = contextOf(request);
      const { id: userId } = await whoMayWrite(context).me();
      const kind = kindOf(request);
      const bytes = await boundedFile(request, uploadMaxBytes[kind]);
      await checkFileType(kind, bytes);
      const parts = { db, store: siteUploads, guard: drawing, spend: () => spend('upload', userId) };
      const taken = await takeUpload(parts, { userId, kind, bytes, idempotencyKey: context.idempotencyKey });
      return Response.json(Uploaded.parse(taken), { headers: { 'cache-control': 'private, no-store' } });
    } catch (error) {
      return errorResponse(error);
    }
  },
});

/** By the same rule as every write. */
const whoMayWrite = createCallerFactory(router({ me: builderProcedure.query(({ ctx }) => ctx.me) }));

function kindOf(request: Request) {
  const kind = UploadKind.safeParse(new URL(request.url).searchParams.get('kind'));
  if (!kind.success) {
    throw new DomainError('INVALID_INPUT', { field: 'kind', message: 'must be image, avatar or deck' });
  }
  return kind.data;
}
