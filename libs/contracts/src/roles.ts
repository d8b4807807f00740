import * as z from 'zod';

/** Roles and standing in a cohort; apart from the other taxonomies, because the page before the door needs only these. */

export const EnrolmentRole = z.enum(['member', 'coach']);
export type EnrolmentRole = z.infer<typeof EnrolmentRole>;

export const enrolmentStatuses = [
  'invited',
  'active',
  'paused',
  'landed-active',
  'completed',
  'withdrawn',
  'alumna',
] as const;
export const EnrolmentStatus = z.enum(enrolmentStatuses);
export type EnrolmentStatus = z.infer<typeof EnrolmentStatus>;

/** Statuses in which a person still takes part in her cohort. */
export const liveStatuses: readonly EnrolmentStatus[] = ['active', 'paused', 'landed-active'];

export const cloths = ['juniper', 'slate', 'damson', 'russet', 'bracken', 'graphite'] as const;
