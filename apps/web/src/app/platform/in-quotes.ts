/** What somebody said, in one pair of quotation marks, also where she wrote some herself. */
export function inQuotes(text: string): string {
  const said = /^["“„‘'](.+)["”“’']$/su.exec(text.trim())?.[1] ?? text;
  return `“${said}”`;
}
