const everyHalfSecond = 500;

/**
 * Settles with `asked` when this program should end: by Ctrl-C, by a signal, or because the npm that
 * started it is gone (npm does not hand every signal on to what it runs).
 */
export function askedToStop() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve('asked'));
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve('asked'), everyHalfSecond).unref();
  });
}
