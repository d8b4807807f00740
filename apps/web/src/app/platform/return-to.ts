/**
 * Where to go after signing in. Only a path of this app: an address that leads elsewhere, also by `//` or `/\`,
 * becomes the first page.
 */
export function returnPath(asked: string | null): string {
  const safe = asked !== null && /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(asked) && !asked.startsWith('/sign-in');
  return safe ? asked : '/';
}
