import { ProjectContent } from '#server/project/project-content.input.ts';
import { copyOnDevice, type DeviceCopy } from './device-copy.ts';

/** What was kept on this device; undefined where there is none, or none that this version can read. */
export function keptOnDevice(username: string, slug: string | null): DeviceCopy | undefined {
  const { content, revision } = copyOnDevice(username, slug);
  const read = ProjectContent.safeParse(content);
  return read.success && typeof revision === 'number' ? { content: read.data, revision } : undefined;
}
