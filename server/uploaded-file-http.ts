import { uploads } from '#db/tags.ts';
import { DomainError } from './errors.ts';
import { errorResponse, methods } from './http.ts';
import { uploadPolicy } from './security-headers.ts';
import { siteUploads } from './site-uploads.ts';

const types = { webp: 'image/webp', avif: 'image/avif', pdf: 'application/pdf' } as const;

/**
 * `GET /uploads/{hash}.{webp|avif|pdf}`. What people brought is never a page of the site: its type is fixed, nothing in it
 * runs, and a PDF is only ever saved.
 */
export const uploadedFileRoute = methods({
  async GET(_request, { params }) {
    try {
      const { name = '' } = await params;
      const type = /^[0-9a-f]{64}\.(webp|avif|pdf)$/.exec(name)?.[1] as keyof typeof types | undefined;
      const bytes = type && (await siteUploads.get(name));
      if (!bytes) throw new DomainError('NOT_FOUND');
      return new Response(bytes, { headers: headersOf(name, type) });
    } catch (error) {
      return errorResponse(error);
    }
  },
});

function headersOf(name: string, type: keyof typeof types): Record<string, string> {
  return {
    'content-type': types[type],
    'cache-control': 'public, max-age=31536000, immutable',
    'surrogate-key': uploads,
    'x-content-type-options': 'nosniff',
    'content-security-policy': uploadPolicy,
    'cross-origin-resource-policy': 'same-origin',
    ...(type === 'pdf' && { 'content-disposition': `attachment; filename="pitch-deck-${name.slice(0, 8)}.pdf"` }),
  };
}
