import { newId } from './ids';
import { returnPath } from './return-to';

describe('where to go after signing in', () => {
  it.each(['/today', '/cohorts/c1/conversations/t1?from=mail#reply'])('goes on to %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    'javascript:alert(1)',
    '/sign-in?return=/x',
    '/\n/evil.example',
  ])('goes to the first page instead of %j', (path) => {
    expect(returnPath(path)).toBe('/');
  });
});

it('makes ids of version 4, all different', () => {
  const ids = new Set(Array.from({ length: 200 }, newId));
  expect(ids.size).toBe(200);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
