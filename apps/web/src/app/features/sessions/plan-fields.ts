import {
  agendaFor,
  AgendaKind,
  type AgendaItemDraft,
  agendaTemplates,
  ProblemIssue,
  type SessionChange,
  SessionDraft,
  type SessionView,
  SessionType,
  sessionTypes,
} from '@accelerator/contracts';
import { fieldsIn } from '@web/platform/drafts/kept-value';
import { newId } from '@web/platform/ids';

/** A part of the agenda while it is planned; minutes as typed. */
export interface PlanPart {
  readonly id: string;
  readonly kind: AgendaKind;
  readonly title: string;
  readonly minutes: string;
  readonly leader: string;
  readonly notes: string;
}

/** A session while it is planned, as it stands in the form. */
export interface PlanFields {
  readonly type: SessionType;
  /** With whom a one-to-one is; empty for every other type, missing in a plan that an older page kept. */
  readonly memberId?: string;
  readonly title: string;
  /** Wall clock in the cohort's zone, `2026-11-25T12:30`. */
  readonly startsAtLocal: string;
  readonly minutes: string;
  readonly meetingUrl: string;
  readonly agenda: readonly PlanPart[];
}

/** What the device keeps of a plan: with the id of a new one and the revision that its writer saw. */
export interface KeptPlan {
  readonly id: string;
  readonly revision: number;
  readonly fields: PlanFields;
}

/** A new plan of a type, its rounds as long as `people` need. */
export function freshPlan(type: SessionType, people: number): PlanFields {
  return {
    type,
    memberId: '',
    title: sessionTypes[type],
    startsAtLocal: '',
    minutes: String(agendaTemplates[type].minutes),
    meetingUrl: '',
    agenda: agendaFor(type, people).map(({ kind, title, minutes, notes }) => ({
      id: newId(),
      kind,
      title,
      minutes: String(minutes),
      leader: '',
      notes: notes ?? '',
    })),
  };
}

/** The same plan as another type: what was typed by hand stays, the rest comes from the new type. */
export function asType(fields: PlanFields, type: SessionType, people: number): PlanFields {
  const fresh = freshPlan(type, people);
  const named = fields.title !== '' && fields.title !== sessionTypes[fields.type];
  return {
    ...fresh,
    title: named ? fields.title : fresh.title,
    startsAtLocal: fields.startsAtLocal,
    meetingUrl: fields.meetingUrl,
  };
}

export function fieldsOf(view: SessionView): PlanFields {
  return {
    type: view.type,
    memberId: view.member?.id ?? '',
    title: view.title,
    startsAtLocal: view.startsAtLocal,
    minutes: String(view.minutes),
    meetingUrl: view.meetingUrl ?? '',
    agenda: view.agenda.map(({ id, kind, title, minutes, leader, notes }) => ({
      id,
      kind,
      title,
      minutes: String(minutes),
      leader,
      notes,
    })),
  };
}

/** As the server takes it; a number that is none becomes 0, which it refuses at its field. */
export function sentPlan(fields: PlanFields): Omit<SessionChange, 'revision'> {
  return {
    type: fields.type,
    memberId: fields.memberId || null,
    title: fields.title,
    startsAtLocal: fields.startsAtLocal,
    minutes: wholeNumber(fields.minutes),
    meetingUrl: fields.meetingUrl.trim() || null,
    agenda: fields.agenda.map((part): AgendaItemDraft => ({ ...part, minutes: wholeNumber(part.minutes) })),
  };
}

/** What the contract finds wrong, at its fields. */
export function wrongIn(fields: PlanFields): readonly ProblemIssue[] {
  const { error } = SessionDraft.safeParse({ id: newId(), ...sentPlan(fields) });
  return ProblemIssue.array().parse(error?.issues ?? []);
}

export function newPart(): PlanPart {
  return { id: newId(), kind: 'other', title: '', minutes: '5', leader: '', notes: '' };
}

export function wholeNumber(typed: string): number {
  const value = Number(typed);
  return Number.isInteger(value) && value > 0 ? value : 0;
}

export function isKeptPlan(kept: unknown): kept is KeptPlan {
  const held = fieldsIn(kept);
  return typeof held.get('id') === 'string' && typeof held.get('revision') === 'number' && isPlan(held.get('fields'));
}

function isPlan(kept: unknown): kept is PlanFields {
  const fields = fieldsIn(kept);
  const agenda: unknown = fields.get('agenda');
  const texts = ['title', 'startsAtLocal', 'minutes', 'meetingUrl'];
  return (
    SessionType.safeParse(fields.get('type')).success &&
    texts.every((name) => typeof fields.get(name) === 'string') &&
    Array.isArray(agenda) &&
    agenda.every(isPart)
  );
}

function isPart(kept: unknown): boolean {
  const fields = fieldsIn(kept);
  return (
    AgendaKind.safeParse(fields.get('kind')).success &&
    ['id', 'title', 'minutes', 'leader', 'notes'].every((name) => typeof fields.get(name) === 'string')
  );
}
