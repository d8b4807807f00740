import { TestBed } from '@angular/core/testing';
import type { CommitmentView } from '@accelerator/contracts';
import { OwnCommitments } from '@web/platform/commitments/own-commitments';
import { Drafts } from '@web/platform/drafts/drafts';
import { ProblemError } from '@web/platform/problem';
import { draw } from '@web/testing/page';
import { OpenOne } from './open-one';

const commitment: CommitmentView = {
  id: '00000000-0000-4000-8000-000000000051',
  cueKind: 'time-and-place',
  cue: 'On Monday at ten',
  act: 'write to Jonas',
  lookBackOn: '2026-11-30',
  showTo: 'me',
  cohortId: null,
  sessionId: null,
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

async function open(change: jest.Mock<Promise<void>>) {
  const kept = new Map<string, unknown>();
  const drafts = {
    read: (name: string) => Promise.resolve(kept.get(name)),
    write: (name: string, value: unknown) => Promise.resolve(kept.set(name, value).size > 0),
    drop: (name: string) => Promise.resolve(void kept.delete(name)),
  };
  const own = { change, changedTo: () => ({ value: () => '', type: () => undefined }) };
  const given = [
    { provide: Drafts, useValue: drafts },
    { provide: OwnCommitments, useValue: own },
  ];
  TestBed.configureTestingModule({ providers: given });
  const page = await draw(OpenOne, { commitment, note: '', audiences: [{ value: 'me', label: 'Only me' }] });
  return { page, kept };
}

describe('an open commitment', () => {
  it('is changed where it stands', async () => {
    const change = jest.fn(() => Promise.resolve());
    const { page, kept } = await open(change);
    await page.click('button', 'Edit: write to Jonas');
    await page.type('I will', 'call Jonas');
    expect(kept.has(key)).toBe(true);
    await page.click('button', 'Save');
    await new Promise((resolve) => setTimeout(resolve));
    const { cueKind, cue, lookBackOn, showTo } = commitment;
    expect(change).toHaveBeenCalledWith(commitment, { cueKind, cue, act: 'call Jonas', lookBackOn, showTo });
    expect(kept.size).toBe(0);
    expect(document.activeElement).toBe(page.role('button', 'Edit: write to Jonas'));
  });

  it('keeps the words where the server refuses, and shows what is wrong at its field', async () => {
    const issues = [{ path: ['act'], message: 'Please say what you will do.' }];
    const { page, kept } = await open(
      jest.fn(() => Promise.reject(new ProblemError('invalid', 'Look again.', issues))),
    );
    await page.click('button', 'Edit: write to Jonas');
    await page.type('I will', ' ');
    await page.click('button', 'Save');
    expect(page.text).toContain('Please say what you will do.');
    expect(document.activeElement).toBe(page.field('I will'));
    expect(kept.has(key)).toBe(true);
    await page.click('button', 'Leave it as it was');
    expect(page.text).toContain('write to Jonas');
  });
});
