import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ImportRow } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import ImportPage from './import-page';

const row = (line: number, more: Partial<ImportRow> = {}): ImportRow => ({
  ...{ line, title: 'CPO', organisation: 'Halden', draft: { roleTitle: 'CPO' }, issues: [] },
  ...{ leftOut: [], known: false, twice: false, ...more },
});

async function look(rows: ImportRow[]) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([]),
      withDrawers(drawers()),
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const page = await draw(ImportPage);
  await page.type('Or paste the lines here', 'Role');
  page.role('button', 'Look at the lines').click();
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.inject(HttpTestingController)
    .expectOne('/api/v1/opportunities/import-preview')
    .flush({ rows, ignored: [], takes: [] });
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
  return page;
}

describe('lines that would come in', () => {
  it('are ticked but for those that she has and those that stand above', async () => {
    const page = await look([row(2), row(3, { twice: true }), row(4, { known: true }), row(5, { leftOut: ['Date'] })]);
    expect(page.roles('checkbox').map((box) => box instanceof HTMLInputElement && box.checked)).toEqual([
      ...[true, false, false, true],
    ]);
    expect(page.role('button', 'Bring in 2')).toBeTruthy();
    expect(page.text).toContain('This line is twice in this list.');
    expect(page.text).toContain('Date cannot be read: it is left out.');
  });
});
