import { Keys } from './keys';
import { expect, test } from './test';
import { expectState, lines } from './writing';

const process = 'CPO, Corbel Vale';
const stayed = 'I spoke of 640 people in Norwich, on 8 September, and Alistair Venmoor took notes.';
const reason = 'In their words';

test('Ines goes through all sections, shares in four steps and takes it back, with the keyboard alone', async ({
  openBrowser,
}) => {
  const keys = new Keys(await openBrowser());
  await keys.signIn('ines', /\S/);
  await keys.push('link', 'New debrief', { back: true });
  await keys.arrive('A process has ended.');
  await keys.write('Which process is this about?', process, { role: 'combobox' });
  await keys.push('button', /^Two minutes/);
  await keys.arrive(process);
  await keys.write(lines.stayed, stayed);
  await keys.push('button', 'Carry on to the full debrief');
  await expect(keys.page.getByRole('heading', { name: 'Reflect while it is fresh' })).toBeFocused();
  await allSections(keys);
  await whatWasBefore(keys);
  await bothVersions(keys);

  await keys.push('button', 'Rest this debrief');
  await keys.tick(/^Two sites closed, no strike/);
  await keys.push('button', 'Keep these');
  await expect(keys.page.getByText('Kept: 1 story.')).toBeVisible();
  await share(keys);
  await keys.push('link', 'Update what they see');
  await keys.arrive(/^To whom/);
  for (const step of ['What', 'Read it as they will', 'How']) await next(keys, step);
  await keys.push('button', 'Share');
  await keys.arrive(process);
  await keys.push('button', 'Take it back');
  await expect(keys.page.getByText('Taken back. It is only yours again.')).toBeVisible();
  await keys.push('button', 'Delete this debrief');
  await keys.arrive('Debriefs');
  await keys.push('link', 'Deleted ones');
  await keys.arrive('Deleted');
  await keys.push('button', `Bring it back: ${process}`);
  await keys.arrive(process);
});

async function allSections(keys: Keys): Promise<void> {
  const { page } = keys;
  await ownPage(keys, 'Write freely first', 'Whatever comes');
  await keys.push('button', 'Another question or moment');
  await keys.write('Question or moment', 'Why would we need you?');
  await keys.choose('About', 'Restructuring, cost, redundancy');
  await keys.push('button', 'Remove: Question or moment 2');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('group', { name: 'Question or moment 2' }).getByRole('textbox').first()).toHaveValue(
    'Why would we need you?',
  );
  await onTo(keys, 'What matters to you');
  await keys.push('button', 'What I need, or will not accept');
  await keys.write('In my words', 'A reason for the vacancy.');
  await onTo(keys, 'Sharper: what you keep');
  await keys.push('button', 'Story');
  await keys.write('Title', 'Two sites closed, no strike');
  await onTo(keys, 'Notice the energy');
  await keys.push('button', 'Building teams');
  const did = page.getByRole('listitem').filter({ hasText: 'Building teams' });
  await expect(did.getByRole('radio').first()).toBeFocused();
  // nothing is chosen yet, and nothing looks it: the ring of the focus stands around the bar
  await expect(did.locator('label').first()).toHaveCSS('outline-offset', '2px');
  await expect(did.locator('label').first()).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await keys.pick('drained me', { within: did });
  await keys.push('button', 'Remove: Building teams');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keys.press('Enter');
  await expect(did.getByRole('radio', { name: 'drained me' })).toBeChecked();
  await onTo(keys, 'Close');
  await keys.write(/^If a colleague you respect/, 'You were clear.');
  await keys.push('button', 'A date');
  await keys.writeInto('On which day?', '11112031', '2031-11-11');
  await ownPage(keys, 'Free page', 'Whatever you like');
}

/** A field's earlier text is put back. */
async function whatWasBefore(keys: Keys): Promise<void> {
  await keys.push('button', /^The process/, { back: true });
  await keys.choose('How far did it go?', 'Panel interview');
  for (const words of ['We went with somebody from inside.', 'The budget is gone.']) {
    await keys.write(reason, words);
    await expectState(keys.page, 'Saved');
  }
  await keys.push('link', 'Earlier texts');
  await keys.arrive('Earlier texts');
  await keys.push('button', new RegExp(`^Put it back ?: ${reason}`));
  await expect(keys.page.getByText('Put back.')).toBeVisible();
  await keys.push('link', 'Back to the debrief', { back: true });
  await keys.arrive(process);
}

/** Two pages hold different words; she chooses. */
async function bothVersions(keys: Keys): Promise<void> {
  const [{ page: desk }, train] = [keys, new Keys(await keys.page.context().newPage())];
  await train.open(new URL(desk.url()).pathname, process);
  for (const [hands, words] of [
    [train, 'On the train.'],
    [keys, 'At the desk.'],
  ] as const) {
    await hands.push('button', /^The process/);
    await hands.write(reason, words);
    if (hands === train) await expectState(train.page, 'Saved');
  }
  await train.page.close();
  const both = desk.getByRole('group', { name: `Two versions of: ${reason}` });
  await expect(both).toBeVisible();
  await keys.push('button', 'Keep both', { back: true, within: both });
  await expectState(desk, 'Saved');
}

async function share(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.push('link', 'Share with my cohort');
  await keys.arrive(/^To whom/);
  await keys.pick(/^My cohort/);
  await next(keys, 'What');
  await keys.write('Its real name', 'Corbel Vale');
  await keys.write('What stands in its place', 'a builder of boats');
  await keys.tick(/^Which process it is about/);
  await keys.write('The role, as others will read it', 'A people role');
  await next(keys, 'Read it as they will');
  await keys.push('button', 'Replace “640 people in Norwich”');
  await keys.push('button', 'Keep “8 September”');
  await keys.push('button', 'Write my own for “Alistair Venmoor”');
  await expect(page.locator('sharing-part :focus')).toHaveValue(/Alistair Venmoor/);
  await page.keyboard.type('somebody');
  await keys.push('button', /^Done with/);
  await next(keys, 'How');
  await keys.pick(/^Without name/);
  await keys.tick(/^Let it wait/);
  await keys.push('button', 'Share');
  await keys.arrive(process);
}

async function next(keys: Keys, step: string): Promise<void> {
  await keys.push('button', /^Next/);
  await keys.arrive(new RegExp(`^${step}`));
}

async function onTo(keys: Keys, title: string): Promise<void> {
  await keys.push('button', `Next: ${title}`);
  await expect(keys.page.getByRole('heading', { level: 2, name: title })).toBeFocused();
}

/** Opens one of her own pages, writes, takes each letter out again, writes, and deletes it for good. */
async function ownPage(keys: Keys, fold: string, field: string): Promise<void> {
  const { page } = keys;
  await keys.reachPart(page.locator('summary', { hasText: fold }), fold);
  await keys.press('Enter');
  await keys.write(field, 'I');
  await keys.press('Backspace');
  await expect(page.getByRole('textbox', { name: field })).toBeFocused();
  await keys.write(field, 'I am tired of this.');
  await expectState(page, 'Saved');
  await keys.push('button', 'Delete this page for good');
  await expect(page.getByText('Deleted for good.')).toBeVisible();
}
