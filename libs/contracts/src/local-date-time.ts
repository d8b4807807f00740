import * as z from 'zod';
import { within, WrittenDay, years } from './days';

/** A wall-clock time without zone, `2026-11-25T12:30`; the zone stands beside it. */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: 'Please give a date and a time.', abort: true })
  .refine((text) => WrittenDay.safeParse(text.slice(0, 10)).success && !Number.isNaN(Date.parse(`${text}:00Z`)), {
    error: 'Please give a date and a time.',
    abort: true,
  })
  .refine(
    within(years.firstSession),
    `Please give a date and a time in the years ${years.firstSession} to ${years.last}.`,
  );
