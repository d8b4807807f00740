import { TestBed } from '@angular/core/testing';
import type { CommitmentView } from '@accelerator/contracts';
import { OwnCommitments } from '@web/platform/commitments/own-commitments';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw, type TestPage } from '@web/testing/page';
import { OpenOne } from './open-one';

const commitment: CommitmentView = {
  id: '00000000-0000-4000-8000-000000000051',
  revision: 1,
  cueKind: 'time-and-place',
  cue: 'On Monday at ten',
  act: 'write to Jonas',
  lookBackOn: '2026-11-30',
  showTo: 'me',
  cohortId: null,
  sessionId: null,
  debriefId: null,
  state: 'open',
  changedTo: null,
  carriedTimes: 0,
  createdAt: '2026-11-20T07:00:00.000Z',
  lookedBackAt: null,
  mine: true,
  owner: { id: '00000000-0000-4000-8000-000000000002', name: 'Adaeze Thornbury' },
  askWhatGives: false,
};
const key = `commitment-change:${commitment.id}`;

const elsewhere: CommitmentView = { ...commitment, act: 'ring Jonas at home', revision: 2 };
const { cueKind, cue, lookBackOn, showTo } = commitment;
const mine = { cueKind, cue, act: 'call Jonas', lookBackOn, showTo };

type Change = jest.Mock<Promise<void>>;
const taken = () => Promise.resolve();
const torn = () => Promise.reject(new ProblemError('conflict', 'Also changed.', [], elsewhere));

async function open(change: Change = jest.fn(taken), drafts = drawers(), one = commitment) {
  const nothing = { value: () => '', type: () => undefined };
  const own = {
    change,
    changedTo: () => nothing,
    bothWords: () => null,
    placeOf: () => null,
    list: { reload: () => true },
  };
  TestBed.configureTestingModule({ providers: [withDrawers(drafts), { provide: OwnCommitments, useValue: own }] });
  const page = await draw(OpenOne, { commitment: one, note: '' });
  await settled(page);
  return { page, drafts, change };
}

async function settled(page: TestPage<OpenOne>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

async function press(page: TestPage<OpenOne>, name: string): Promise<void> {
  await page.click('button', name);
  await settled(page);
}

async function rewrite(page: TestPage<OpenOne>): Promise<void> {
  await press(page, 'Edit: write to Jonas');
  await page.type('I will', 'call Jonas');
}

describe('an open commitment', () => {
  it('is changed where it stands, on the revision that she saw', async () => {
    const { page, drafts, change } = await open();
    await rewrite(page);
    expect(drafts.held.get(key)).toMatchObject({ base: 1, fields: mine });
    await press(page, 'Save');
    expect(change).toHaveBeenCalledWith(commitment, mine, 1);
    expect(drafts.held.size).toBe(0);
    expect(document.activeElement).toBe(page.role('button', 'Edit: write to Jonas'));
  });

  it('keeps the words where the server refuses, and shows what is wrong at its field', async () => {
    const issues = [{ path: ['act'], message: 'Please say what you will do.' }];
    const refused = () => Promise.reject(new ProblemError('invalid', 'Look again.', issues));
    const { page, drafts } = await open(jest.fn(refused));
    await press(page, 'Edit: write to Jonas');
    await page.type('I will', ' ');
    await press(page, 'Save');
    expect(page.text).toContain('Please say what you will do.');
    expect(document.activeElement).toBe(page.field('I will'));
    expect(drafts.held.has(key)).toBe(true);
    await press(page, 'Leave it as it was');
    expect(page.text).toContain('write to Jonas');
  });

  it('goes on with a change that was not sent before the page was left, on the revision of then', async () => {
    const { page, change } = await open(
      jest.fn(taken),
      drawers({ [key]: { id: 'a', base: 1, fields: mine } }),
      elsewhere,
    );
    expect(page.field('I will').value).toBe('call Jonas');
    await press(page, 'Save');
    expect(change).toHaveBeenCalledWith(elsewhere, mine, 1);
  });

  it('that was changed in another window stands beside her words, and they go over it when she says so', async () => {
    const { page, change } = await open(jest.fn(torn));
    await rewrite(page);
    await press(page, 'Save');
    expect(page.field('I will').value).toBe('call Jonas');
    expect(page.text).toContain('I will, on the other device');
    expect(page.text).toContain('ring Jonas at home');
    change.mockImplementation(taken);
    await press(page, 'Keep mine');
    await press(page, 'Save');
    expect(change).toHaveBeenLastCalledWith(commitment, mine, 2);
  });

  it('that was changed in another window is taken when she says so, and her words can be had back', async () => {
    const { page, drafts } = await open(jest.fn(torn));
    await rewrite(page);
    await press(page, 'Save');
    await press(page, 'Take the other version');
    expect(drafts.held.size).toBe(0);
    page.fixture.componentRef.setInput('commitment', elsewhere);
    TestBed.inject(Notices).undo();
    await settled(page);
    expect(page.field('I will').value).toBe('call Jonas');
    expect(drafts.held.get(key)).toMatchObject({ base: 2, fields: mine });
  });
});
