import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project, projectScreenshot } from '#db/schema/project.ts';
import { upload } from '#db/schema/upload.ts';
import { seenText } from '#db/seen-text.ts';
import { technologyName } from '#db/technologies.ts';
import { DomainError } from '../errors.ts';
import { holdUploads } from '../upload/upload.writes.ts';
import type { OwnProject } from './own-project.writes.ts';
import type { ProjectContent } from './project-content.input.ts';
import { storeMembers } from './project-members.writes.ts';

/**
 * Writes what the owner gave over what a locked project had, with a revision of its own. Gives who was named anew.
 * @throws DomainError INVALID_INPUT where it names another's files or an unknown person
 */
export async function storeContent(tx: Database, target: OwnProject, content: ProjectContent): Promise<string[]> {
  await holdUploads(tx);
  const cover = await storeScreenshots(tx, target, content.screenshots);
  await checkDeck(tx, target, content.pitchDeckUrl);
  const named = await storeMembers(tx, target, content.members);
  await tx
    .update(project)
    .set({
      title: seenText(content.title),
      tagline: seenText(content.tagline),
      description: content.description,
      story: content.story,
      novelty: content.novelty,
      comparison: content.comparison,
      demoUrl: content.demoUrl.trim() || null,
      repositoryUrl: content.repositoryUrl.trim() || null,
      videoUrl: content.videoUrl.trim() || null,
      pitchDeckUrl: content.pitchDeckUrl || null,
      categories: [...new Set(content.categories)],
      technologies: [...new Set(content.technologies.map(technologyName).filter(Boolean))],
      raisingStage: content.raisingStage,
      ...raisingRange(content),
      ...(cover !== undefined && { coverUrl: cover }),
      // Control was proved over the page that it was: others of the same site may be somebody else's.
      ...(hrefOf(content.demoUrl) !== hrefOf(target.demoUrl ?? '') && {
        demoVerifiedAt: null,
        demoCheckedAt: null,
        demoFailingSince: null,
      }),
      revision: target.revision + 1,
    })
    .where(eq(project.id, target.id));
  return named;
}

function hrefOf(address: string): string | undefined {
  return URL.parse(address.trim())?.href;
}

/** A range from the smaller amount to the larger, whatever was typed first: a draft is saved between two letters. */
function raisingRange({ raisingMin, raisingMax }: ProjectContent) {
  const amounts = [raisingMin, raisingMax].filter((amount) => amount !== null);
  if (amounts.length === 0) return { raisingMin: null, raisingMax: null };
  return { raisingMin: Math.min(...amounts), raisingMax: Math.max(...amounts) };
}

/**
 * The pictures in their new order. Gives the address of the cover; undefined where it stays as it is, which goes for one
 * that an import brought without screenshots.
 */
async function storeScreenshots(
  tx: Database,
  { id, ownerId }: OwnProject,
  shown: ProjectContent['screenshots'],
): Promise<string | null | undefined> {
  const facts = {
    url: projectScreenshot.url,
    thumbnailUrl: projectScreenshot.thumbnailUrl,
    width: projectScreenshot.width,
    height: projectScreenshot.height,
    thumbhash: projectScreenshot.thumbhash,
  };
  const before = await tx.select(facts).from(projectScreenshot).where(eq(projectScreenshot.projectId, id));
  const urls = shown.map(({ url }) => url);
  const uploads = await tx
    .select({
      url: upload.url,
      thumbnailUrl: upload.thumbnailUrl,
      width: upload.width,
      height: upload.height,
      thumbhash: upload.thumbhash,
    })
    .from(upload)
    .where(and(eq(upload.userId, ownerId), eq(upload.kind, 'image'), inArray(upload.url, urls)));
  const known = new Map([...uploads, ...before].map((picture) => [picture.url, picture]));
  const rows = shown.map(({ url, alt }, position) => {
    const picture = known.get(url);
    if (!picture?.width || !picture.height) {
      throw new DomainError('INVALID_INPUT', { field: 'screenshots', message: 'Upload the picture first.' });
    }
    return { ...picture, width: picture.width, height: picture.height, projectId: id, position, alt };
  });
  await tx.delete(projectScreenshot).where(eq(projectScreenshot.projectId, id));
  if (rows.length > 0) await tx.insert(projectScreenshot).values(rows);
  if (rows.length === 0 && before.length === 0) return undefined;
  return rows[0] ? (rows[0].thumbnailUrl ?? rows[0].url) : null;
}

async function checkDeck(tx: Database, { id, ownerId }: OwnProject, url: string): Promise<void> {
  if (url === '') return;
  const own = and(eq(upload.userId, ownerId), eq(upload.kind, 'deck'), eq(upload.url, url));
  if ((await tx.$count(upload, own)) > 0) return;
  if ((await tx.$count(project, and(eq(project.id, id), eq(project.pitchDeckUrl, url)))) > 0) return;
  throw new DomainError('INVALID_INPUT', { field: 'pitchDeckUrl', message: 'Upload the pitch deck first.' });
}
