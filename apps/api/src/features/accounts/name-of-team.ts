import { Invalid } from '@api/platform/http/problem';

/** Says no more than that the name is one of theirs. */
export function nameOfTeam(): Invalid {
  return Invalid.at(
    'name',
    'Somebody who coaches or runs this programme goes by this name. Please add something that tells you apart, such as a middle initial.',
  );
}
