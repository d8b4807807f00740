import * as z from 'zod';
import { Id } from './fields';

/** A person as others of her cohort see her: name and nothing that finds her outside. */
export const PersonView = z.object({ id: Id, name: z.string() });
export type PersonView = z.infer<typeof PersonView>;
