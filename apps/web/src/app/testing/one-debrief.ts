import { HttpBackend, provideHttpClient, withInterceptors } from '@angular/common/http';
import { signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { DebriefAnswers, MailKind } from '@accelerator/contracts';
import { deviceStore } from '@web/platform/drafts/device-store';
import { OwnProcesses } from '@web/platform/own-processes';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { DebriefServer } from './debrief-server';
import { draw, type TestPage } from './page';
import { adaeze } from './people';

const id = '00000000-0000-4000-8000-000000000041';

/** Her processes, two that go on and one that has ended. */
export const herProcesses = [
  { id: '00000000-0000-4000-8000-000000000051', roleTitle: 'CPO', organisationName: 'Halden', outcome: null },
  { id: '00000000-0000-4000-8000-000000000052', roleTitle: 'HRD', organisationName: 'Norrfell', outcome: null },
  { id: '00000000-0000-4000-8000-000000000053', roleTitle: 'VP', organisationName: 'Corbel', outcome: 'ghosted' },
] as const;

interface Saver {
  readonly answers: () => DebriefAnswers;
  load(id: string): Promise<void>;
}

interface Around {
  /** Of the part. */
  readonly inputs?: object;
  /** The last day of her programme. */
  readonly endsOn?: string;
  readonly stoppedMail?: readonly MailKind[];
  /** What else is provided. */
  readonly providers?: readonly Type<unknown>[];
}

/** A part of the composer, over a debrief that the server has; `saver` is the class that saves it. */
export async function drawOver<Part, Saving extends Saver>(
  part: Type<Part>,
  saving: Type<Saving>,
  answers: DebriefAnswers,
  { inputs = {}, endsOn, stoppedMail = [], providers = [] }: Around = {},
): Promise<{ page: TestPage<Part>; saver: Saving; server: DebriefServer }> {
  const server = new DebriefServer();
  server.begins({ process: 'CPO', ...answers }, id);
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      { provide: HttpBackend, useValue: server },
      provideRouter([]),
      { provide: OwnProcesses, useValue: { lines: signal(herProcesses), find: () => Promise.resolve() } },
      saving,
      ...providers,
    ],
  });
  const enrolments = adaeze.enrolments.map((one) => ({ ...one, endsOn: endsOn ?? one.endsOn }));
  TestBed.inject(SessionStore).become({ ...adaeze, enrolments, stoppedMail: [...stoppedMail] });
  const saver = TestBed.inject(saving);
  await saver.load(id);
  return { page: await draw(part, { ...inputs }), saver, server };
}

/** The next one begins on a device that keeps nothing. */
export async function leaveDebrief(): Promise<void> {
  TestBed.resetTestingModule();
  await quietDevice();
  await deviceStore.wipe(adaeze.id);
}

/**
 * The device has written and read what it was asked to, which goes on in real time: what comes after it has been done,
 * however busy the machine is.
 */
export async function quietDevice(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await deviceStore.write('texts', 'nobody', 'round', round);
    await new Promise<void>((resolve) => void really(resolve, 2));
  }
}

const really = globalThis.setTimeout;

/** Chooses in the select with this label. */
export async function chooseIn(page: TestPage<unknown>, label: string, value: string): Promise<void> {
  const select = [...page.root.querySelectorAll('select')].find((one) =>
    [...one.labels].some((words) => words.textContent.trim() === label),
  );
  if (!select) throw new Error(`No choice labelled ${label} in: ${page.text}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await page.settle();
}
