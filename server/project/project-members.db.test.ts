import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { someContent } from '../testing/content.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { ProjectContent } from './project-content.input.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

test('a member who is leaving keeps the place while their owner edits, under the name that others see', async () => {
  const me = await aMember(database.db);
  const { slug } = await aProject(database.db, { ownerId: me.id, title: someContent().title });
  const { query, mutate } = caller(api, me.cookie);
  const save = (members: ProjectContent['members'], revision: number) =>
    mutate('project.edit', { slug, revision, content: someContent({ members }) });
  const member = await aMember(database.db);
  const role = 'Design';
  await save([{ username: member.username, name: 'Mia', role }], 0);
  await caller(api, member.cookie).mutate('project.answerTeam', { slug, answer: 'claim' });
  const { version } = await caller(api, member.cookie).mutate('account.delete', {});
  const form = await query('project.forEdit', { slug }, { 'x-prova-version': `${version}` });
  const hidden = { username: `deleted_${member.id.slice(-12)}`, name: 'Deleted person', role };
  expect(form.data).toMatchObject({
    content: { members: [hidden] },
    answers: [{ username: hidden.username, claimed: true }],
  });
  expect(await save([hidden], 1)).toMatchObject({ status: 200 });
  // A form that was opened before they went.
  expect(await save([{ username: member.username, name: 'Mia', role }], 2)).toMatchObject({ status: 200 });
  expect(await save([{ ...hidden, role: 'Lead' }], 3)).toMatchObject({ status: 200 });
  const twice = await save([hidden, { ...hidden, username: member.username }], 4);
  expect(twice).toMatchObject({ status: 400, error: { field: 'members' } });
  const undone = await caller(api, member.cookie).mutate('account.undoDeletion', {});
  // And one that was opened before they came back.
  expect(await save([{ ...hidden, role: 'Lead' }], 4)).toMatchObject({ status: 200 });
  const shown = await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${undone.version}` } });
  expect(await shown.json()).toMatchObject({
    members: [{ name: 'Mia', role: 'Lead', claimed: true, person: { username: member.username } }],
  });
  const stranger = await aMember(database.db, { deletedAt: new Date() });
  const named = await save([{ username: stranger.username, name: '', role: '' }], 5);
  expect(named).toMatchObject({ status: 400, error: { field: 'members' } });
});
