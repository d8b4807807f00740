import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { changeProgramme, type Me } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { problems } from '@web/platform/problems.interceptor';
import { Proof } from '@web/platform/proof';
import { SessionStore } from '@web/platform/session-store';
import { petra } from '@web/testing/people';
import { draw, type TestPage } from '@web/testing/page';
import { ProofDialog } from './proof-dialog';

@Component({
  imports: [ProofDialog],
  template: `
    <button (click)="rename()">Rename</button>
    <p>{{ deed.text() }}</p>
    @if (proof.asked()) {
      <app-proof-dialog />
    }
  `,
})
class Office {
  private readonly api = inject(ApiClient);
  protected readonly proof = inject(Proof);
  protected readonly deed = new Deed();
  readonly done: boolean[] = [];

  protected async rename(): Promise<void> {
    this.done.push(
      await this.deed.run(() => this.api.call(changeProgramme, { body: { name: 'Back to work', base: {} } })),
    );
  }
}

const programme = {
  ...{ name: 'Back to work', description: '', contactName: 'Petra', supportDirectory: '', demo: false },
  freshWindowHours: 72,
};
const refusal = { type: 'about:blank', title: '', status: 403, code: 'prove', detail: 'Is it you?', requestId: 'r' };
const server = () => TestBed.inject(HttpTestingController);
const refuse = (url: string) => server().expectOne(url).flush(refusal, { status: 403, statusText: 'Forbidden' });

async function openOffice(me: Me = petra): Promise<TestPage<Office>> {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting()],
  });
  TestBed.inject(SessionStore).become(me);
  const page = await draw(Office);
  await page.click('button', 'Rename');
  refuse('/api/v1/admin/programme');
  await soon(page);
  return page;
}

async function soon(page: TestPage<Office>): Promise<void> {
  await new Promise((done) => setTimeout(done));
  await page.settle();
}

describe('a deed that asks who is at the keyboard', () => {
  it('waits for her password and is then done', async () => {
    const page = await openOffice({ ...petra, hasPassword: true });
    expect(page.text).toContain('Nothing has been changed yet.');
    await page.type('Your password', 'the heron waits by the weir');
    await page.click('button', 'Go on');
    const proof = server().expectOne('/api/v1/me/proof');
    expect(proof.request.body).toEqual({ password: 'the heron waits by the weir' });
    proof.flush(null, { status: 204, statusText: 'No Content' });
    await soon(page);
    server().expectOne('/api/v1/admin/programme').flush(programme);
    await soon(page);
    expect(page.fixture.componentInstance.done).toEqual([true]);
    expect(page.roles('dialog')).toEqual([]);
  });

  it('says at the field that the password is another one, and keeps waiting', async () => {
    const page = await openOffice({ ...petra, hasPassword: true });
    await page.type('Your password', 'another');
    await page.click('button', 'Go on');
    server()
      .expectOne('/api/v1/me/proof')
      .flush(
        {
          ...refusal,
          status: 422,
          code: 'invalid',
          issues: [{ path: ['password'], message: 'This is not your password.' }],
        },
        { status: 422, statusText: '' },
      );
    await soon(page);
    expect(page.text).toContain('This is not your password.');
    expect(page.fixture.componentInstance.done).toEqual([]);
  });

  it('is left undone where she closes the dialog, and says so', async () => {
    const page = await openOffice({ ...petra, hasPassword: true });
    await page.click('button', 'Close');
    await soon(page);
    server().expectNone('/api/v1/admin/programme');
    expect(page.fixture.componentInstance.done).toEqual([false]);
    expect(page.text).toContain('Is it you?');
  });

  it('sends a link to somebody without a password, and goes on when she comes back', async () => {
    const page = await openOffice({ ...petra, hasPassword: false });
    await page.click('button', 'Send me the link');
    const link = server().expectOne('/api/v1/sign-in/link');
    expect(link.request.body).toEqual({ email: petra.email });
    link.flush(null, { status: 204, statusText: 'No Content' });
    await soon(page);
    await page.click('button', 'I have opened it, go on');
    await soon(page);
    server().expectOne('/api/v1/admin/programme').flush(programme);
    await soon(page);
    expect(page.fixture.componentInstance.done).toEqual([true]);
  });
});
