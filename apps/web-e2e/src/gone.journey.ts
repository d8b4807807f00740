import {
  deleteDebrief,
  openDebrief,
  postReply,
  readDebrief,
  shareDebrief,
  withdrawSharedVersion,
} from '@accelerator/contracts';
import { idOf } from '@accelerator/fixtures';
import { ask, read } from './calls';
import { expect, expectAccessible, test } from './test';
import { beginQuick, line } from './writing';

test('a debrief that is not there is said to be so; what was typed on one deleted elsewhere is kept and comes back with it', async ({
  enterAs,
}) => {
  const page = await enterAs('birgit');
  await page.goto(`/debriefs/${crypto.randomUUID()}`);
  await expect(page.getByText('We cannot find this debrief.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);

  await beginQuick(page, 'HR Director, a ferry line');
  const debriefId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await ask(page, deleteDebrief, { debriefId });
  await line(page, 'stayed').fill('Who decides when the chair is away?');
  await expect(page.getByText('We cannot find this debrief.')).toBeVisible();
  const left = page.getByRole('region', { name: 'What you typed is still on this device' });
  await expect(left.getByText('Who decides when the chair is away?')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Deleted' }).click();
  await page.getByRole('button', { name: /^Bring it back.*a ferry line/ }).click();
  await expect(line(page, 'stayed')).toHaveValue('Who decides when the chair is away?');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible({ timeout: 15_000 });
});

test('what was taken back can be shared again by its writer; who only was with her is told that it is not there', async ({
  enterAs,
}) => {
  const [birgit, carmen] = [await enterAs('birgit'), await enterAs('carmen')];
  const [debriefId, sharedVersionId, cohortId] = [crypto.randomUUID(), crypto.randomUUID(), idOf('cohort', 'juniper')];
  const answers = { process: 'HR Director, a pilot house', stayed: 'The charts were old.' };
  await ask(birgit, openDebrief, {}, { id: debriefId, mode: 'quick', answers });
  const how = { cohortId, audience: 'cohort', authorDisplay: 'named', adviceSetting: 'witness-only' };
  const words = { roleTitle: 'HR Director', publicAlias: 'a pilot house' };
  const parts = [{ part: 'stayed', text: 'The charts were old.' }];
  await ask(birgit, shareDebrief, { debriefId }, { id: sharedVersionId, ...how, ...words, parts });
  const threadId = (await read(birgit, readDebrief, { debriefId })).shared[0]?.threadId ?? '';
  const held = { id: crypto.randomUUID(), kind: 'holding', body: '' };
  expect((await ask(carmen, postReply, { cohortId, threadId }, held)).status).toBe(201);
  await ask(birgit, withdrawSharedVersion, { debriefId, sharedVersionId });

  await carmen.goto(`/cohorts/${cohortId}/conversations/${threadId}`);
  const gone = 'We cannot find this page. It may have been taken back by its writer.';
  await expect(carmen.getByText(gone)).toBeVisible();
  await expect(carmen.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(carmen);

  await birgit.goto(`/cohorts/${cohortId}/conversations/${threadId}`);
  await expect(birgit.getByRole('heading', { level: 1, name: 'You took this back' })).toBeVisible();
  await expectAccessible(birgit);
  await birgit.getByRole('link', { name: 'Share it again' }).click();
  await expect(birgit).toHaveURL(`/debriefs/${debriefId}/share`);
  await expect(birgit.getByRole('radio', { name: /^My cohort/ })).toBeEnabled();
});
