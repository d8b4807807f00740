/** What of a cohort decides whether a change of it holds together. */
export interface CohortShape {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly capacity: number;
  /** Places of members that are taken, by a deactivated account too, or kept by an open invitation. */
  readonly taken: number;
}

/** What speaks against a cohort of this shape, at its field; undefined where nothing does. */
export function objectionToShape(shape: CohortShape): { path: string; message: string } | undefined {
  if (shape.endsOn <= shape.startsOn) return { path: 'endsOn', message: 'The end has to come after the start.' };
  if (shape.capacity < shape.taken)
    return { path: 'capacity', message: `${shape.taken} places are taken or kept already.` };
  return undefined;
}

/** Is there room for one more member? Coaches take no member's place. */
export function hasRoomFor(role: 'member' | 'coach', shape: Pick<CohortShape, 'capacity' | 'taken'>): boolean {
  return role === 'coach' || shape.taken < shape.capacity;
}

/** The words where there is none. */
export function fullWords(shape: Pick<CohortShape, 'name' | 'capacity'>): string {
  if (shape.capacity === 1) return `The one place in ${shape.name} is taken or kept by an invitation.`;
  return `All ${shape.capacity} places in ${shape.name} are taken or kept by an invitation.`;
}
