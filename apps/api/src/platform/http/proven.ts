/** Whether she showed who she is, by a sign-in or by a proof, so many seconds ago or less. */
export function provenWithin(seconds: number, provenAt: Date | null, now: Date): boolean {
  return provenAt !== null && now.getTime() - provenAt.getTime() <= seconds * 1000;
}
