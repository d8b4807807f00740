/** For the container's health check: ends with 0 when the API says that it is ready. */
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? '3000'}/api/health/ready`, {
  signal: AbortSignal.timeout(4000),
}).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
