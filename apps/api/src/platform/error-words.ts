/** An error of our own making whose message holds no word of anybody and may be logged. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** What may be known of an error in a log: its kind and its place, never its message, which may quote a person. */
export function describeError(thrown: unknown): {
  readonly name: string;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly stack: readonly string[];
} {
  if (!(thrown instanceof Error)) return { name: typeof thrown, code: undefined, message: undefined, stack: [] };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: thrown.name,
    code,
    message: thrown instanceof Fault ? thrown.message : undefined,
    stack: frames.slice(0, 12).map((line) => line.trim()),
  };
}
