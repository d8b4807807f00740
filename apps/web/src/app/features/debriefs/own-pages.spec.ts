import 'fake-indexeddb/auto';
import { TestBed } from '@angular/core/testing';
import { Notices } from '@web/platform/notices';
import { drawOver, leaveDebrief, quietDevice } from '@web/testing/one-debrief';
import type { TestPage } from '@web/testing/page';
import { DebriefSaver } from './debrief-saver';
import { OwnPages } from './own-pages';

afterEach(leaveDebrief);

const field = 'Whatever you like';
const page = (freePage: string) =>
  drawOver(OwnPages, DebriefSaver, { freePage, freeWrite: 'Not this.' }, { inputs: { which: 'freePage' } });
const said = () => TestBed.inject(Notices).current()?.text;
const notDeleted = 'This was changed elsewhere since, so nothing was deleted. It is there with that change.';

async function forget(one: TestPage<OwnPages>): Promise<void> {
  await one.click('button', 'Delete this page for good');
  await quietDevice();
  await one.settle();
}

describe('a page for herself', () => {
  it('goes for good as she sees it, with what she typed last', async () => {
    const { page: one, server } = await page('A line.');
    await one.type(field, 'A line, and more.');
    await forget(one);
    expect(said()).toBe('Deleted for good.');
    expect(server.debrief?.answers).toEqual({ process: 'CPO', freeWrite: 'Not this.' });
    expect(one.field(field).value).toBe('');
  });

  it('stays where another device wrote there, and shows what that wrote before she decides', async () => {
    const { page: one, server } = await page('On the phone.');
    server.writesElsewhere({ freePage: 'On the laptop, far more.' });
    await forget(one);
    expect(said()).toBe(notDeleted);
    expect(server.debrief?.answers.freePage).toBe('On the laptop, far more.');
    expect(one.field(field).value).toBe('On the laptop, far more.');
    await forget(one);
    expect(said()).toBe('Deleted for good.');
    expect(server.debrief?.answers.freePage).toBeUndefined();
  });

  it('stays where the newer page came with the answer to something else that she wrote', async () => {
    const { page: one, saver, server } = await page('On the phone.');
    server.writesElsewhere({ freePage: 'On the laptop, far more.' });
    saver.change({ stayed: 'A line' });
    await forget(one);
    expect(said()).toBe(notDeleted);
    expect(server.asked.filter((asked) => asked === 'DELETE')).toEqual([]);
    expect(one.field(field).value).toBe('On the laptop, far more.');
  });

  it('has both texts where she wrote there too', async () => {
    const { page: one, saver, server } = await page('A line.');
    server.writesElsewhere({ freePage: 'On the laptop, far more.' });
    await one.type(field, 'On the phone.');
    await forget(one);
    expect(said()).toBe(notDeleted);
    expect(server.debrief?.answers.freePage).toBe('On the laptop, far more.');
    expect(saver.conflicts()).toMatchObject([{ mine: 'On the phone.', theirs: 'On the laptop, far more.' }]);
  });
});
