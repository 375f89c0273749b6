import { z } from 'zod';
import { ProjectContent } from '#server/project/project-content.input.ts';
import { copyOnDevice, type DeviceCopy } from './device-copy.ts';

const Sent = z.object({ content: ProjectContent, key: z.string() });

/** What was kept on this device; undefined where there is none, or none that this version can read. */
export function keptOnDevice(username: string, slug: string | null): DeviceCopy | undefined {
  const { content, revision, sent } = copyOnDevice(username, slug);
  const read = ProjectContent.safeParse(content);
  if (!read.success || typeof revision !== 'number') return undefined;
  return { content: read.data, revision, sent: Sent.safeParse(sent).data };
}
