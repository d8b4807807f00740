import { computed, inject, Injectable, signal } from '@angular/core';
import { type CommitmentDraft, type CueKind, listSessions, type MyEnrolment } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Drafts } from '@web/platform/drafts/drafts';
import { readAs } from '@web/platform/drafts/kept-before';
import { fieldsIn } from '@web/platform/drafts/kept-value';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import { OwnCommitments } from './own-commitments';

/** A commitment as it stands in its form. */
interface CommitmentFields {
  readonly cueKind: CueKind;
  readonly cue: string;
  readonly act: string;
  /** `2026-11-25`, empty for none, and until she chooses the day of the next session, whichever that is. */
  readonly lookBackOn: string;
  readonly showTo: 'me' | 'cohort';
}

/** Somebody to show it to, in words. */
interface Audience {
  readonly value: 'me' | 'cohort';
  readonly label: string;
}

/** A new commitment while it is written: kept on this device until the server has it. */
@Injectable()
export class CommitmentWriting {
  private readonly own = inject(OwnCommitments);
  private readonly session = inject(SessionStore);
  private readonly notices = inject(Notices);
  private readonly writing = new KeptWriting<CommitmentFields>(
    readAs(inject(Drafts), withId),
    () => 'commitment',
    fresh,
  );
  private readonly typed = computed(() => this.writing.fields() ?? fresh);
  /** What she sent before is set, and what stands in the form is not what was sent: it would be one of its own. */
  private readonly apart = signal(false);
  /** The session at which it is made; looking back is for the one after it. */
  private readonly madeAt = signal<string | null>(null);
  private readonly sessions = inject(ApiClient).resource(listSessions, () => {
    const cohortId = this.session.cohortId();
    return cohortId === null ? undefined : { params: { cohortId } };
  });

  readonly deed = this.writing.deed;
  readonly fields = computed(() => {
    const { lookBackOn, ...words } = this.typed();
    return { ...words, lookBackOn: lookBackOn === nextSession ? this.nextDay() : lookBackOn };
  });
  /** What is wrong at a field, and with the whole. */
  readonly problems = computed(() => ({
    cue: this.deed.at('cue'),
    act: this.deed.at('act'),
    lookBackOn: this.deed.at('lookBackOn'),
    whole: this.apart() ? setBefore : this.deed.text(),
  }));
  /** Who may see one: she alone, or her cohort while she is in one. */
  readonly audiences = computed(() => audiencesIn(this.session.enrolment()));

  /** The day of the next session, in her zone; empty where none is planned. */
  private readonly nextDay = computed(() => {
    const now = new Date().toISOString();
    const items = this.sessions.hasValue() ? this.sessions.value().items : [];
    const here = items.find(({ id }) => id === this.madeAt())?.startsAt ?? now;
    const next = items.find(({ state, startsAt }) => state === 'planned' && startsAt > now && startsAt > here);
    return next ? dayIn(next.startsAt, this.session.timeZone()) : '';
  });

  constructor() {
    void this.writing.open(null, 0);
  }

  /** It is made at this session, or at none. */
  makeAt(sessionId: string | null): void {
    this.madeAt.set(sessionId);
  }

  write(change: Partial<CommitmentFields>): void {
    this.writing.write(change);
  }

  /** Sets it; whether it went well, and another can be written. */
  async send(): Promise<boolean> {
    if (this.deed.busy()) return false;
    this.apart.set(false);
    const words = this.fields();
    // the day that she sees goes along each time that this is sent
    this.writing.write({ lookBackOn: words.lookBackOn });
    const made = await this.writing.send(async (_, __, id) => {
      await this.own.make({ id, ...this.draftOf(words) });
      this.notices.say('Set. It is among your open commitments.');
    });
    const problem = this.deed.problem();
    if (made) await this.writing.open(null, 0);
    else if (problem === null || problem.code === 'conflict') this.startAnew();
    return made;
  }

  private draftOf({ cueKind, cue, act, lookBackOn, showTo }: CommitmentFields): Omit<CommitmentDraft, 'id'> {
    const sessionId = this.madeAt();
    const cohortId = showTo === 'cohort' || sessionId !== null ? this.session.cohortId() : null;
    const words = { cueKind, cue: oneLine(cue), act: oneLine(act), lookBackOn: lookBackOn || null };
    return { ...words, showTo, cohortId, sessionId };
  }

  /** Something else has arrived under its id: a former try whose answer was lost, or what stood here a moment ago. */
  private startAnew(): void {
    this.writing.startAnew();
    this.apart.set(true);
    this.own.list.reload();
  }
}

/** She alone, and the people of the cohort. */
export function audiencesIn(place: Pick<MyEnrolment, 'cohortName'> | null): readonly Audience[] {
  return place ? [onlyMe, { value: 'cohort', label: place.cohortName }] : [onlyMe];
}

/** A commitment is one sentence; what was pasted with breaks becomes one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const setBefore = 'What you sent before is set, and is among your commitments. Set this as well, if it is another one.';
const onlyMe: Audience = { value: 'me', label: 'Only me' };
/** For the day of looking back, until she chooses one. */
const nextSession = 'next-session';
const fresh: CommitmentFields = { cueKind: 'time-and-place', cue: '', act: '', lookBackOn: nextSession, showTo: 'me' };

/** What was kept before an id went with the words. */
function withId(kept: unknown): unknown {
  const fields = fieldsIn(kept);
  if (!fields.has('cue')) return kept;
  const lookBackOn = fields.get('lookBackOn') ?? nextSession;
  return { id: newId(), base: 0, fields: { ...Object.fromEntries(fields), lookBackOn } };
}
