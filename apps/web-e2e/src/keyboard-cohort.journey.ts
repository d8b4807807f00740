import { idOf } from '@accelerator/fixtures';
import { Keys } from './keys';
import { expect, test } from './test';

const title = 'Who opens doors for us?';
const session = 'Two sentences, one number';

test('a conversation and a session, from both sides of the table, by keyboard alone', async ({ openBrowser }) => {
  const [ruth, birgit] = [new Keys(await openBrowser()), new Keys(await openBrowser())];
  await ruth.signIn('ruth', 'Around the table');
  await plan(ruth);
  const address = new URL(ruth.page.url()).pathname;
  await birgit.signIn('birgit', /\S/);
  await setsOneOnHerDay(birgit);
  await asks(birgit);
  await birgit.push('link', 'Conversations', { back: true, within: birgit.page.getByRole('navigation') });
  await birgit.arrive('Conversations');
  await answers(ruth);
  await readsWhatIsNew(birgit);

  await birgit.push('link', 'Sessions', { back: true });
  await birgit.arrive('Sessions');
  await birgit.push('link', session);
  await birgit.arrive(session);
  await birgit.pick('Coming');
  await setsHerself(birgit);
  await ruth.open(address, session);
  await hold(ruth);
  await birgit.open(address, session);
  await expect(birgit.page.getByText('We told it in two sentences.')).toBeVisible();
});

async function plan(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.push('link', 'Plan a session', { back: true });
  await keys.arrive(/\S/);
  await keys.choose('Type', 'Skills lab');
  await keys.write('Title', session);
  await keys.writeMoment('Start', inTenMinutes());
  await keys.push('button', /^Move down: /);
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Move (down|up): /);
  await keys.push('button', 'Add a part');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Part /);
  await page.keyboard.type('One minute of quiet');
  await keys.push('button', 'Take out: One minute of quiet');
  await expect(page.getByRole('button', { name: 'Take out: One minute of quiet' })).toHaveCount(0);
  await keys.push('button', 'Save as a draft');
  await keys.arrive(session);
  await keys.push('button', 'Publish');
  await expect(page.getByText('Published. The cohort sees it now.')).toBeVisible();
}

/** '2026-11-25T12:30' in London, where Juniper is planned. */
function inTenMinutes(): string {
  const at = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 10 * 60_000);
  return at.toLocaleString('sv-SE', { timeZone: 'Europe/London' }).replace(' ', 'T').slice(0, 16);
}

async function asks(keys: Keys): Promise<void> {
  await keys.push('link', 'Conversations', { back: true });
  await keys.arrive('Conversations');
  await keys.push('link', 'Ask or give something');
  await keys.arrive('A new conversation');
  await keys.pick('A question');
  await keys.write('Title', title);
  await keys.write('In your words', 'I know nobody in water.');
  await keys.push('button', 'Put it to the cohort');
  await keys.arrive(/\S/);
  await keys.push('button', 'Edit');
  await expect(keys.page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await keys.write('In your words', 'I know nobody in water, or in light.');
  await keys.push('button', 'Save');
  await expect(keys.page.getByRole('button', { name: 'Edit' })).toBeFocused();
}

async function answers(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.open(`/cohorts/${idOf('cohort', 'juniper')}/conversations`, 'Conversations');
  await keys.push('link', title);
  await keys.arrive(/\S/);
  await keys.write('Your words', 'I notice that you ask.');
  await keys.push('button', 'Reply');
  const reply = page.getByRole('listitem').filter({ hasText: 'I notice that you ask' });
  await expect(reply).toBeVisible();
  await keys.push('button', 'Edit', { within: reply, back: true });
  await keys.write('Your reply', 'I notice that you ask, and how.');
  await keys.push('button', 'Save', { within: page.getByRole('list') });
  await keys.push('button', 'Remove', { within: reply });
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keys.press('Enter');
  await expect(reply.getByText('I notice that you ask, and how.')).toBeVisible();
}

async function readsWhatIsNew(keys: Keys): Promise<void> {
  await expect(keys.page.getByRole('listitem').filter({ hasText: title })).toContainText('1 new');
  await keys.push('link', title);
  await keys.arrive(/\S/);
  await expect(keys.page.getByText('I notice that you ask, and how.')).toBeVisible();
}

/** Set where she sees her open ones, on the page of the day. */
async function setsOneOnHerDay(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.push('button', 'Set a new one');
  await expect(page.getByRole('textbox', { name: 'When' })).toBeFocused();
  await keys.push('button', 'Not now');
  await expect(page.getByRole('button', { name: 'Set a new one' })).toBeFocused();
  await keys.press('Enter');
  await keys.write('When', 'the kettle is on');
  await keys.write('I will', 'read one page aloud');
  await keys.push('button', 'Set it');
  await expect(page.getByRole('group', { name: 'What became of it: read one page aloud' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set a new one' })).toBeFocused();
}

/** One open thing more, and what became of it. */
async function setsHerself(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.push('link', 'Commitments', { back: true });
  await keys.arrive('Commitments');
  await keys.write('When', 'I have had my tea');
  await keys.write('I will', 'ring Petra');
  await keys.push('button', 'Set it');
  const open = page.getByRole('group', { name: 'What became of it: ring Petra' });
  await keys.push('button', 'Changed', { within: open, back: true });
  await keys.write('Changed to what?', 'write to her');
  await keys.push('button', 'Leave it as it was');
  await expect(page.locator(':focus')).toHaveText('Changed');
  await keys.push('button', 'Done', { within: open, back: true });
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keys.press('Escape');
  await keys.push('button', 'Delete: ring Petra');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: /^Delete ?: ring Petra/ })).toBeVisible();
}

async function hold(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.push('button', /^Begin: /);
  await keys.push('button', /^Next: /);
  await keys.choose('Attendance of Birgit Solheim-Marsh', 'Present');
  await keys.push('button', 'End the session', { back: true });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await keys.press('Escape');
  await expect(page.locator('.dialog__in')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'End the session' })).toBeFocused();
  await keys.press('Enter');
  await keys.push('button', 'End it', { within: dialog });
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share the recap' })).toBeVisible();
  await keys.write(/^What we did, and what others took/, 'We told it in two sentences.');
  await keys.push('button', 'Share the recap');
  await keys.write('Your note', 'A quieter seat next time.');
  await keys.push('button', 'Save the note');
  await expect(page.getByText('Saved, for coaches only.')).toBeVisible();
}
