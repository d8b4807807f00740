import { computed, inject, Injectable, signal } from '@angular/core';
import { CueKind, listSessions } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { Drafts } from '@web/platform/drafts/drafts';
import { fieldsIn, KeptValue } from '@web/platform/drafts/kept-value';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import { OwnCommitments } from './own-commitments';

/** A commitment as it stands in its form. */
export interface CommitmentFields {
  readonly cueKind: CueKind;
  readonly cue: string;
  readonly act: string;
  /** Null until she chooses: then it is the day of the next session. Empty for none. */
  readonly lookBackOn: string | null;
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
  private readonly kept = new KeptValue(inject(Drafts), () => 'commitment', isCommitmentFields);
  private readonly typed = signal<CommitmentFields>(fresh);
  /** The session at which it is made; looking back is for the one after it. */
  private readonly madeAt = signal<string | null>(null);
  private readonly sessions = inject(ApiClient).resource(listSessions, () => {
    const cohortId = this.session.cohortId();
    return cohortId === null ? undefined : { params: { cohortId } };
  });

  readonly deed = new Deed();
  readonly fields = computed(() => ({ ...this.typed(), lookBackOn: this.typed().lookBackOn ?? this.nextDay() }));
  /** What is wrong at a field, and with the whole. */
  readonly problems = computed(() => ({
    cue: this.deed.at('cue'),
    act: this.deed.at('act'),
    lookBackOn: this.deed.at('lookBackOn'),
    whole: this.deed.text(),
  }));
  /** Who may see one: she alone, or her cohort while she is in one. */
  readonly audiences = computed<readonly Audience[]>(() => {
    const place = this.session.enrolment();
    return place ? [onlyMe, { value: 'cohort', label: place.cohortName }] : [onlyMe];
  });

  /** The day of the next session, in her zone; empty where none is planned. */
  private readonly nextDay = computed(() => {
    const now = new Date().toISOString();
    const items = this.sessions.hasValue() ? this.sessions.value().items : [];
    const here = items.find(({ id }) => id === this.madeAt())?.startsAt ?? now;
    const next = items.find(({ state, startsAt }) => state === 'planned' && startsAt > now && startsAt > here);
    return next ? dayIn(next.startsAt, this.session.timeZone()) : '';
  });

  constructor() {
    void this.kept.read().then((kept) => {
      if (kept && this.typed() === fresh) this.typed.set(kept);
    });
  }

  /** It is made at this session, or at none. */
  makeAt(sessionId: string | null): void {
    this.madeAt.set(sessionId);
  }

  write(change: Partial<CommitmentFields>): void {
    this.typed.update((fields) => ({ ...fields, ...change }));
    void this.kept.keep(this.typed());
  }

  /** Sets it; whether it went well. */
  async send(): Promise<boolean> {
    const sessionId = this.madeAt();
    const { cueKind, cue, act, lookBackOn, showTo } = this.fields();
    const cohortId = showTo === 'cohort' || sessionId !== null ? this.session.cohortId() : null;
    const words = { cueKind, cue: oneLine(cue), act: oneLine(act), lookBackOn: lookBackOn || null };
    return this.deed.run(async () => {
      await this.own.make({ ...words, showTo, cohortId, sessionId });
      await this.kept.drop();
      this.typed.set({ ...fresh });
      this.notices.say('Set. It is among your open commitments.');
    });
  }
}

/** Whether the device gave back a commitment as it stands in its form. */
export function isCommitmentFields(kept: unknown): kept is CommitmentFields {
  const fields = fieldsIn(kept);
  const day = fields.get('lookBackOn');
  return (
    CueKind.safeParse(fields.get('cueKind')).success &&
    typeof fields.get('cue') === 'string' &&
    typeof fields.get('act') === 'string' &&
    (day === null || typeof day === 'string') &&
    (fields.get('showTo') === 'me' || fields.get('showTo') === 'cohort')
  );
}

/** A commitment is one sentence; what was pasted with breaks becomes one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const onlyMe: Audience = { value: 'me', label: 'Only me' };
const fresh: CommitmentFields = { cueKind: 'time-and-place', cue: '', act: '', lookBackOn: null, showTo: 'me' };
