import { Invalid } from '@api/platform/http/problem';

/** Says no more than that the name is one of theirs, or reads like it. */
export function nameOfTeam(): Invalid {
  return Invalid.at(
    'name',
    'Somebody who coaches or runs this programme goes by this name, or others would take it for one of theirs. Please write your own name without a role. If it is the same as theirs, add a middle initial or a further name.',
  );
}
