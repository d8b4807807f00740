import { randomUUID } from 'node:crypto';
import { planSession, publishSession, type SessionDraft } from '@accelerator/contracts';
import { specNow, type SpecApp } from './app';
import type { Client } from './client';
import { juniper, people, personId, type Somebody } from './world';

/** Everybody of the world, signed in. */
export async function signInAll(spec: SpecApp): Promise<(key: Somebody) => Client> {
  const clients = new Map<Somebody, Client>();
  for (const [key] of people) clients.set(key, await spec.as(personId(key)));
  return (key) => clients.get(key) ?? spec.client();
}

/** A plan of an hour, in two parts; the world's present is Monday, 23 November 2026, ten in London. */
export function draftOf(changes: Partial<SessionDraft> = {}): SessionDraft {
  return {
    id: randomUUID(),
    type: 'hot-seat',
    title: 'Interview week',
    startsAtLocal: '2026-11-25T12:30',
    minutes: 60,
    meetingUrl: 'https://meet.example.org/room',
    agenda: [
      { id: randomUUID(), kind: 'arrive', title: 'Arrive', minutes: 10, leader: 'Ruth', notes: '' },
      { id: randomUUID(), kind: 'hot-seat', title: 'Hot seat', minutes: 50, leader: '', notes: 'One question.' },
    ],
    ...changes,
  };
}

/** Plans and publishes as a coach of Juniper. @returns the session's id */
export async function layPublished(coach: Client, draft: SessionDraft = draftOf()): Promise<string> {
  await coach.call(planSession, { params: { cohortId: juniper }, body: draft });
  const published = await coach.call(publishSession, { params: { cohortId: juniper, sessionId: draft.id } });
  if (published.status !== 200) throw new Error(published.text);
  return draft.id;
}

/** So many sessions of Juniper that were held, one a day until yesterday: hours with Adaeze alone, or such for all. */
export async function layHeld(spec: SpecApp, count: number, type: 'one-to-one' | 'hot-seat'): Promise<void> {
  await spec.owner.query(
    `INSERT INTO sessions (id, cohort_id, type, member_id, title, starts_at, minutes, time_zone, state, created_at, published_at)
     SELECT gen_random_uuid(), $1, $2, $3, 'Held', $4::timestamptz - make_interval(days => n), 60, 'Europe/London', 'ended', $4, $4
     FROM generate_series(1, $5) n`,
    [juniper, type, type === 'one-to-one' ? personId('adaeze') : null, specNow, count],
  );
}
