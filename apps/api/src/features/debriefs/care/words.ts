/** The exact sentence that a buddy reads, and that she saw before she sent it. */
export function wordsOf(name: string): string {
  return `${firstNameOf(name)} had a no today. She does not need an answer, only to know that you know.`;
}

/** What a colleague would call her. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
