import * as z from 'zod';
import { within, WrittenDay, years } from './days';

const wanted = `Please give a date and a time, from ${years.firstSession} to ${years.last}.`;

/** A wall-clock time without zone, `2026-11-25T12:30`; the zone stands beside it. */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: wanted, abort: true })
  .refine((text) => WrittenDay.safeParse(text.slice(0, 10)).success && within(years.firstSession)(text), wanted);
