import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import DeletedPage from './deleted-page';

const id = '00000000-0000-4000-8000-000000000051';
const times = { deletedAt: '2026-10-05T09:00:00.000Z', goesAt: '2026-11-04T09:00:00.000Z' };
const moment = () => new Promise((resolve) => setTimeout(resolve));

describe('the processes that she deleted', () => {
  it('say when they go for good, and are brought back', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    TestBed.inject(SessionStore).become(adaeze);
    const http = TestBed.inject(HttpTestingController);
    const drawing = draw(DeletedPage);
    await moment();
    const items = [{ id, roleTitle: 'CPO', organisationName: 'Halden', ...times }];
    http.expectOne('/api/v1/deleted-opportunities').flush({ items });
    const page = await drawing;
    expect(page.text).toContain('It goes for good on Wednesday, 4 November');
    page.role('button', 'Bring it back: CPO, Halden').click();
    await moment();
    expect(http.expectOne(`/api/v1/opportunities/${id}/deletion`).request.method).toBe('DELETE');
  });
});
