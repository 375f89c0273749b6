import type { APIRequestContext } from '@playwright/test';
import { someChain } from '#server/testing/chains.ts';
import { someContent } from '#server/testing/content.ts';
import { act, type Member, newMembers } from './member.ts';

/** Somebody's chain, and a builder with a published project. */
export async function aChainScene(request: APIRequestContext, values: Parameters<typeof someChain>[0] = {}) {
  const [owner, builder] = await newMembers(2);
  if (!owner || !builder) throw new Error('nobody was made');
  const name = `Chain of ${owner.username}`;
  const { slug } = await act(request, owner, ['chain.create', someChain({ name, ...values })]);
  const title = `Made by ${builder.username}`;
  const project = await publish(request, builder, title);
  return { owner, builder, name, slug: String(slug), title, project };
}

async function publish(request: APIRequestContext, builder: Member, title: string): Promise<string> {
  const content = someContent({ title });
  const draft = await act(request, builder, ['project.saveDraft', { slug: null, revision: 0, content }]);
  const made = await act(request, builder, ['project.publish', { slug: draft.slug, revision: draft.revision }]);
  return String(made.slug);
}
