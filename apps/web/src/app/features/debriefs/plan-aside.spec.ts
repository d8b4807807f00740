import { TestBed } from '@angular/core/testing';
import { saveSetbackPlan, type SetbackPlan } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { giveDialogs } from '@web/testing/dialogs';
import { drawers, withDrawers } from '@web/testing/drawers';
import { network } from '@web/testing/network';
import { draw, type TestPage } from '@web/testing/page';
import { PlanAside } from './plan-aside';
import { planLabels } from './plan-lines';

const words = { first: 'walk to the river', tell: 'Farida', notDo: 'open the laptop', comeBack: 'Saturday', more: '' };
const plan: SetbackPlan = { ...words, writtenOn: '2026-11-20', revision: 3 };
const elsewhere: SetbackPlan = { ...plan, tell: 'Ruth', revision: 4 };

type Answer = () => Promise<unknown>;
const taken: Answer = () => Promise.resolve(plan);
const away: Answer = () => Promise.reject(new ProblemError('offline', 'You are offline.'));
const torn: Answer = () => Promise.reject(new ProblemError('conflict', 'Also changed.', [], elsewhere));

async function open(answer: Answer = taken, drafts = drawers(), own: SetbackPlan | null = plan) {
  TestBed.resetTestingModule();
  const call = jest.fn(answer);
  TestBed.configureTestingModule({ providers: [withDrawers(drafts), { provide: ApiClient, useValue: { call } }] });
  const page = await draw(PlanAside, { plan: own });
  return { page, call, drafts };
}

/** A click on what lies behind the dialog: the browser closes it. */
async function clickBeside(page: TestPage<PlanAside>): Promise<void> {
  const dialog = page.role('dialog');
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('This is no dialog.');
  dialog.close();
  await settled(page);
}

async function settled(page: TestPage<PlanAside>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

async function press(page: TestPage<PlanAside>, name: string): Promise<void> {
  await page.click('button', name);
  await settled(page);
}

async function retell(page: TestPage<PlanAside>, entrance = 'Change the plan'): Promise<void> {
  await press(page, entrance);
  await page.type(planLabels.tell, 'My sister');
}

const told = (page: TestPage<PlanAside>) => page.field(planLabels.tell).value;

beforeAll(giveDialogs);

describe('her setback plan', () => {
  it('is changed on the revision that she saw, and is gone from the device when the server has it', async () => {
    const { page, call, drafts } = await open();
    await retell(page);
    expect(drafts.held.get('setback-plan')).toMatchObject({ base: 3, fields: { ...words, tell: 'My sister' } });
    await press(page, 'Keep the plan');
    expect(call).toHaveBeenCalledWith(saveSetbackPlan, { body: { base: 3, ...words, tell: 'My sister' } });
    expect(drafts.held.size).toBe(0);
    expect(page.roles('textbox')).toEqual([]);
    expect(page.role('button', 'Change the plan')).toBeTruthy();
  });

  it('is begun on nothing', async () => {
    const { page, call } = await open(taken, drawers(), null);
    await retell(page, 'Write one');
    await press(page, 'Keep the plan');
    const body = { base: 0, first: '', tell: 'My sister', notDo: '', comeBack: '', more: '' };
    expect(call).toHaveBeenCalledWith(saveSetbackPlan, { body });
  });

  it('keeps her words where she clicks beside it', async () => {
    const { page } = await open();
    await retell(page);
    await clickBeside(page);
    expect(page.roles('textbox')).toEqual([]);
    expect(page.text).toContain('Your words are still here.');
    await press(page, 'Go on writing');
    expect(told(page)).toBe('My sister');
  });

  it('keeps them where the device can keep nothing, as long as the page is there', async () => {
    const { page } = await open(taken, { ...drawers(), write: () => Promise.resolve(false) });
    await retell(page);
    await clickBeside(page);
    await press(page, 'Go on writing');
    expect(told(page)).toBe('My sister');
  });

  it('begins with what stands where she had typed nothing', async () => {
    const { page } = await open();
    await press(page, 'Change the plan');
    await clickBeside(page);
    page.fixture.componentRef.setInput('plan', elsewhere);
    await press(page, 'Change the plan');
    expect(told(page)).toBe('Ruth');
  });

  it('has them again after a failed save and a reload, on the revision that she saw then', async () => {
    const first = await open(away);
    await retell(first.page);
    network(false);
    await press(first.page, 'Keep the plan');
    expect(first.page.text).toContain('You are offline. What you typed is still here');
    network(true);
    await first.page.settle();
    expect(first.page.text).toContain('The connection is back. What you typed is still here, and can be sent now.');
    expect(first.page.text).not.toContain('You are offline');
    const { page, call } = await open(taken, first.drafts, elsewhere);
    await settled(page);
    await press(page, 'Go on writing');
    expect(told(page)).toBe('My sister');
    await press(page, 'Keep the plan');
    expect(call).toHaveBeenCalledWith(saveSetbackPlan, { body: { base: 3, ...words, tell: 'My sister' } });
  });

  it('lets them go when she says so, with a way back', async () => {
    const { page, drafts } = await open();
    await retell(page);
    await press(page, 'Leave it as it was');
    expect(drafts.held.size).toBe(0);
    TestBed.inject(Notices).undo();
    await settled(page);
    expect(told(page)).toBe('My sister');
  });
});

describe('a plan that was changed on another device', () => {
  it('stands beside hers, and hers goes over it when she says so', async () => {
    const { page, call } = await open(torn);
    await retell(page);
    await press(page, 'Keep the plan');
    expect(told(page)).toBe('My sister');
    expect(page.role('alert').textContent).toContain('Ruth');
    expect(page.role('alert').textContent).not.toContain('Saturday');
    call.mockImplementation(taken);
    await press(page, 'Keep mine');
    await press(page, 'Keep the plan');
    expect(call).toHaveBeenLastCalledWith(saveSetbackPlan, { body: { base: 4, ...words, tell: 'My sister' } });
  });

  it('is taken when she says so, and hers can be had back', async () => {
    const { page, drafts } = await open(torn);
    await retell(page);
    await press(page, 'Keep the plan');
    await press(page, 'Take the other version');
    expect(drafts.held.size).toBe(0);
    page.fixture.componentRef.setInput('plan', elsewhere);
    TestBed.inject(Notices).undo();
    await settled(page);
    expect(told(page)).toBe('My sister');
    expect(drafts.held.get('setback-plan')).toMatchObject({ base: 4 });
  });
});
