import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { DebriefLine } from '@accelerator/contracts';
import { begun } from '@web/platform/drafts/kept-debrief';
import { problems } from '@web/platform/problems.interceptor';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import DebriefsPage from './debriefs-page';

const list = '/api/v1/debriefs';
const further = `${list}?cursor=further`;
const line = (id: number, process: string): DebriefLine => ({
  ...{ id: `00000000-0000-4000-8000-00000000009${id}`, mode: 'log', state: 'open', process, outcomeKind: 'ghosted' },
  ...{ newsOn: null, freshness: null, holdsText: false, sharedWith: [], updatedAt: '2026-10-05T09:00:00.000Z' },
});
const [halden, norrfell, corbel] = [line(1, 'CPO, Halden'), line(2, 'HRD, Norrfell'), line(3, 'VP, Corbel')];

/** Her debriefs, of which the first page is here. */
async function opened(kept: Readonly<Record<string, unknown>> = {}) {
  const device = { ...drawers(kept), letGo: signal(0) };
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
      withDrawers(device),
    ],
  });
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(DebriefsPage);
  TestBed.tick();
  server.expectOne(list).flush({ items: [halden], next: 'further' });
  const page = await drawing;
  const soon = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
  };
  await soon();
  return { page, server, device, soon, names: () => page.roles('heading').map((one) => one.textContent.trim()) };
}

describe('her debriefs, a page at a time', () => {
  it('come once for two quick presses', async () => {
    const { page, server, soon, names } = await opened();
    const button = page.role('button', 'Earlier ones');
    button.click();
    button.click();
    server.expectOne(further).flush({ items: [norrfell], next: null });
    await soon();
    expect(names()).toEqual(['Debriefs', 'CPO, Halden', 'HRD, Norrfell']);
  });

  it('say so at the button where they do not come', async () => {
    const { page, server, soon, names } = await opened();
    await page.click('button', 'Earlier ones');
    server.expectOne(further).error(new ProgressEvent('error'));
    await soon();
    expect(page.role('button', 'Earlier ones').nextElementSibling?.textContent).toMatch(/Please try again/);
    await page.click('button', 'Earlier ones');
    server.expectOne(further).flush({ items: [norrfell], next: null });
    await soon();
    expect(names()).toEqual(['Debriefs', 'CPO, Halden', 'HRD, Norrfell']);
  });

  it('begin anew where one has arrived that only this device had', async () => {
    const key = 'debrief:new-one';
    const { page, server, device, soon, names } = await opened({ [key]: { ...begun(), answers: { process: 'VP' } } });
    await page.click('button', 'Earlier ones');
    server.expectOne(further).flush({ items: [norrfell], next: null });
    await soon();
    device.held.delete(key);
    device.letGo.set(1);
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    server.expectOne(list).flush({ items: [corbel], next: 'anew' });
    await soon();
    expect(names()).toEqual(['Debriefs', 'VP, Corbel']);
    await page.click('button', 'Earlier ones');
    server.expectOne(`${list}?cursor=anew`);
  });
});
