import type { Page } from '@playwright/test';
import { contract, listThreads, listSessions, openThread, postReply, readMe } from '@accelerator/contracts';
import { idOf } from '@accelerator/fixtures';
import { invite, type Newcomer, setUpCohort, takePlace } from './admitting';
import { ask, listen, read } from './calls';
import { enterWords, expect, expectAccessible, test } from './test';

const juniper = idOf('cohort', 'juniper');

const zelda: Newcomer = {
  name: 'Zelda Marchetti-Foss',
  email: 'zelda@example.org',
  password: 'four kettles on a slate roof',
  timeZone: 'Europe/Lisbon',
};

test('a stranger from another cohort gets nothing of Juniper', async ({ enterAs, openBrowser }) => {
  const petra = await enterAs('petra');
  await setUpCohort(petra, 'Alder');
  await invite(petra, zelda);
  const stranger = await takePlace(openBrowser, zelda, 'Alder');
  const carmen = await enterAs('carmen');
  const there = await idsIn(carmen);

  for (const address of addressesOf(there)) {
    await stranger.goto(address);
    await expect(stranger.getByRole('heading', { level: 1, name: 'Not here' })).toBeVisible();
  }
  await expectAccessible(stranger);
  for (const spec of Object.values(contract).filter(({ path }) => path.startsWith('/cohorts/:cohortId'))) {
    const { status, text } = await ask(stranger, spec, there, spec.body ? {} : undefined);
    expect(status, `${spec.name} for a stranger: ${text}`).toBe(404);
  }

  const [hers, ours] = [await listen(stranger), await listen(carmen)];
  const note = { id: crypto.randomUUID(), kind: 'notice', body: 'I notice that nobody outside can hear this.' };
  expect((await ask(carmen, postReply, there, note)).status).toBe(201);
  await expect.poll(ours.said).toContainEqual(expect.stringContaining(note.id));
  const own = { id: crypto.randomUUID(), kind: 'question', title: 'Is anybody here yet?', body: '' };
  const alder = (await read(stranger, readMe, undefined)).enrolments.map(({ cohortId }) => cohortId).join();
  expect((await ask(stranger, openThread, { cohortId: alder }, own)).status).toBe(201);
  await expect.poll(hers.said).toContainEqual(expect.stringContaining(own.id));
  expect((await hers.said()).join()).not.toContain(juniper);
});

test('a deactivated member is outside at once, with her page still open', async ({ enterAs, openBrowser }) => {
  const [farida, petra] = [await enterAs('farida'), await enterAs('petra')];
  const there = await idsIn(farida);
  const stream = await listen(farida);

  await petra.goto('/admin/people');
  await petra.getByRole('button', { name: /^Deactivate.*Farida/ }).click();
  await expectAccessible(petra);
  await petra.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await expect(petra.getByRole('button', { name: /^Let in again.*Farida/ })).toBeVisible();

  await expect.poll(stream.state).toBe('ended');
  for (const spec of Object.values(contract).filter(({ access }) => access !== 'public')) {
    const { status, text } = await ask(farida, spec, there, spec.body ? {} : undefined);
    expect(status, `${spec.name} for somebody deactivated: ${text}`).toBe(401);
  }
  for (const address of ['/today', ...addressesOf(there)]) {
    await farida.goto(address);
    await expect(farida.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  }
  const door = await openBrowser();
  await door.goto('/sign-in');
  await enterWords(door, 'farida@example.org', 'demo-juniper-2026');
  await expect(door.getByRole('alert')).toContainText(/address|password/);
  await expectAccessible(door);
});

/** Things of Juniper that a member knows of. */
async function idsIn(member: Page): Promise<Record<string, string>> {
  const { items: threads } = await read(member, listThreads, { cohortId: juniper });
  const { items: sessions } = await read(member, listSessions, { cohortId: juniper });
  const [thread, session] = [threads.find(({ kind }) => kind === 'question'), sessions[0]];
  if (!thread || !session) throw new Error('Juniper has no question or no session.');
  return { cohortId: juniper, threadId: thread.id, sessionId: session.id };
}

function addressesOf({ cohortId, threadId, sessionId }: Record<string, string>): string[] {
  const top = `/cohorts/${cohortId}`;
  return [
    `${top}/conversations`,
    `${top}/conversations/${threadId}`,
    `${top}/sessions`,
    `${top}/sessions/${sessionId}`,
    `${top}/people`,
    `${top}/table`,
  ];
}
