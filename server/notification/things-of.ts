import type { Told } from './line.ts';

/** What news are of: their subject, and the things that it is in. Whoever mutes one of these hears nothing of it. */
export function thingsOf({ subject, data }: Pick<Told, 'subject' | 'data'>): string[] {
  const [thing = '', name = ''] = subject.split(':');
  const [chain, part] = name.split('/');
  switch (thing) {
    case 'comment':
      return [subject, `project:${data.slug}`];
    case 'review':
      return [subject, `project:${name}`];
    case 'reply':
      return [subject, `post:${data.chain}/${data.post}`, `chain:${data.chain}`];
    case 'post':
    case 'chain-queue':
    case 'chain-owner':
      return [subject, `chain:${chain}`];
    case 'event':
      return [`event:${chain}`];
    case 'chain':
      return part ? [subject, `chain:${chain}`, `project:${part}`] : [subject];
    default:
      return [subject];
  }
}
