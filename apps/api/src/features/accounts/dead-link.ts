import { NotFound } from '@api/platform/http/problem';

/** Unknown, used, lapsed and void links answer alike. */
export function deadLink(): NotFound {
  return new NotFound('This link is no longer valid. Ask for a new one; it takes a minute.');
}
