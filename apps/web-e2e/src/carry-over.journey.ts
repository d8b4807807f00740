import { listSessions, listThreads } from '@accelerator/contracts';
import { idOf } from '@accelerator/fixtures';
import { read } from './calls';
import { expect, expectAccessible, test } from './test';

const juniper = idOf('cohort', 'juniper');
const cohort = `/cohorts/${juniper}`;

test('Birgit brings a conversation to the next session, and Ruth finds it there', async ({ enterAs }) => {
  const birgit = await enterAs('birgit');
  await birgit.setViewportSize({ width: 390, height: 844 });
  const { items: threads } = await read(birgit, listThreads, { cohortId: juniper });
  const question = threads.find(({ kind }) => kind === 'question');
  await birgit.goto(`${cohort}/conversations/${question?.id ?? ''}`);
  await birgit.getByRole('button', { name: 'Bring this to the next session' }).click();
  await expect(birgit.getByText('This is brought to it.')).toBeVisible();
  await expectAccessible(birgit);

  const ruth = await enterAs('ruth');
  const { items: sessions } = await read(ruth, listSessions, { cohortId: juniper });
  const next = sessions.find(({ state }) => state === 'planned');
  await ruth.goto(`${cohort}/sessions/${next?.id ?? ''}`);
  const brought = ruth.getByRole('region', { name: 'Brought from conversations' });
  await expect(brought.getByRole('link', { name: question?.title ?? '' })).toBeVisible();
  await expectAccessible(ruth);
  await ruth.getByRole('link', { name: 'Change the plan' }).click();
  await expect(brought).toBeVisible();

  await birgit.getByRole('button', { name: 'Leave it here' }).click();
  await expect(birgit.getByRole('button', { name: 'Bring this to the next session' })).toBeVisible();
  await ruth.reload();
  await expect(ruth.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(brought).toBeHidden();
});
