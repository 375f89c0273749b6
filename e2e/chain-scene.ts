import { type APIRequestContext, expect } from '@playwright/test';
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

/** A chain with two projects, the first of them pinned. */
export async function aPinnedScene(request: APIRequestContext) {
  const { owner, builder, slug, title, project } = await aChainScene(request);
  const otherTitle = `Also by ${builder.username}`;
  const other = { title: otherTitle, slug: await publish(request, builder, otherTitle) };
  for (const one of [project, other.slug])
    await act(request, builder, ['chain.submit', { slug, project: one, message: '' }]);
  await act(request, owner, ['chain.pin', { slug, before: [], after: [project] }]);
  // Where the caches were warmed meanwhile, others see it a moment later.
  await expect.poll(() => projectCountOf(request, slug)).toBe(2);
  return { path: `/chains/${slug}?view=projects`, pinned: { title, slug: project }, other };
}

async function projectCountOf(request: APIRequestContext, slug: string): Promise<unknown> {
  return (await (await request.get(`/api/chains/${slug}`)).json()).projectCount;
}

/** The state of a chain that its form begins with. */
export async function revisionOf(
  request: APIRequestContext,
  { cookie }: Member,
  slug: string,
): Promise<{ revision: string }> {
  const input = encodeURIComponent(JSON.stringify({ slug }));
  const answer = await request.get(`/api/trpc/chain.forEdit?input=${input}`, { headers: { cookie } });
  return (await answer.json()).result.data;
}

/** A chain that its owner made private once somebody followed it, and a post of theirs in it. */
export async function aPrivateScene(request: APIRequestContext) {
  const [owner, follower, stranger] = await newMembers(3);
  if (!owner || !follower || !stranger) throw new Error('nobody was made');
  const content = someChain({ name: `Circle of ${owner.username}` });
  const made = await act(request, owner, ['chain.create', content]);
  const slug = String(made.slug);
  await act(request, follower, ['chain.follow', { slug, follows: true }]);
  const { revision } = await revisionOf(request, owner, slug);
  await act(request, owner, ['chain.edit', { slug, revision, content: { ...content, isPublic: false } }]);
  const words = { title: 'What do we keep to ourselves?', body: 'Only *half* of it.', tag: 'question' };
  const { post } = await act(request, owner, ['post.write', { slug, ...words }]);
  const path = `/chains/${slug}`;
  return { owner, follower, stranger, name: content.name, slug, path, postPath: `${path}/posts/${post}` };
}
