import { Component, computed, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { PagesOf } from '@web/platform/pages-of';
import { PointedAt } from '@web/platform/pointed-at';
import { ProblemError } from '@web/platform/problem';
import { Pointed } from '@web/ui/pointed';

interface One {
  readonly id: string;
  readonly archivedAt: string | null;
  readonly mergedInto: string | null;
}

const [near, far, away, within, nowhere] = [1, 2, 3, 4, 5].map((n) => `00000000-0000-4000-8000-00000000009${n}`);
const one = (id = '', more: Partial<One> = {}): One => ({ id, archivedAt: null, mergedInto: null, ...more });
const at = '2026-10-01T09:00:00.000Z';
const all = [one(near), one(far), one(away, { archivedAt: at }), one(within, { mergedInto: far ?? '' })];

/** Of those kept only the first stands on the first page. */
@Component({
  imports: [Pointed],
  providers: [PointedAt],
  template: `
    <p>{{ pointed.missing() }}</p>
    @for (one of pages.items(); track one.id) {
      <article [id]="one.id" [uiPointed]="pointed.is(one.id)" [pointedNote]="pointed.note()"></article>
    }
  `,
})
class List {
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap);
  readonly archived = computed(() => this.address()?.get('shown') === 'put-away');
  readonly list = resource({
    params: () => this.archived(),
    loader: ({ params: archived }) =>
      Promise.resolve({
        items: archived ? all.filter(({ archivedAt, mergedInto }) => archivedAt ?? mergedInto) : all.slice(0, 1),
        next: null,
      }),
  });
  readonly pages = new PagesOf<One>(this.list, () => Promise.resolve({ items: [], next: null }));
  readonly pointed = inject(PointedAt);

  constructor() {
    this.pointed.inPages({
      there: () => this.list.status() === 'resolved',
      archived: this.archived,
      pages: this.pages,
      read: (id) => {
        const found = all.find((each) => each.id === id);
        return found ? Promise.resolve(found) : Promise.reject(new ProblemError('not-found', 'No.'));
      },
    });
  }
}

async function open(id: string | undefined) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'list', component: List }])] });
  const harness = await RouterTestingHarness.create(`/list?at=${id}`);
  const drawn: unknown = harness.fixture.nativeElement;
  if (drawn instanceof Node) document.body.append(drawn);
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  }
  const focused = document.activeElement;
  return { focused: focused?.id, words: focused?.textContent.trim(), said: document.querySelector('p')?.textContent };
}

describe('the one that an address points to', () => {
  afterEach(() => document.querySelectorAll('ng-component').forEach((node) => node.remove()));

  it('is marked and has the focus where it stands', async () => {
    expect(await open(near)).toMatchObject({ focused: near, words: 'The one you looked for.' });
  });

  it('comes to the top where it stands on a later page', async () => {
    expect(await open(far)).toMatchObject({ focused: far, words: 'The one you looked for.' });
  });

  it('is shown among those put away', async () => {
    expect(await open(away)).toMatchObject({
      focused: away,
      words: 'The one you looked for. You have put it away.',
    });
    expect(TestBed.inject(Router).url).toBe(`/list?at=${away}&shown=put-away`);
  });

  it('leads to the one that it was put into', async () => {
    expect(await open(within)).toMatchObject({
      focused: far,
      words: 'The one you looked for. It was put together with this one.',
    });
  });

  it('is said to be gone where it is', async () => {
    expect(await open(nowhere)).toMatchObject({
      said: 'What you looked for is not here. It may have been deleted.',
    });
  });
});
