import type { Env } from '@api/platform/env';

/** No inline script or style, no foreign host, no framing; Trusted Types on (docs/security.md S11, I1). */
const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `worker-src 'self'`,
  `base-uri 'self'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  // `shell`: the worker that keeps the app's own files (apps/web, platform/offline)
  `trusted-types angular shell`,
].join('; ');

const always: readonly (readonly [string, string])[] = [
  ['content-security-policy', contentSecurityPolicy],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
];

/** The headers of every answer; what the API says is stored nowhere. */
export function headersOf(env: Pick<Env, 'secure'>, url: string): readonly (readonly [string, string])[] {
  return [
    ...always,
    ...(env.secure ? ([['strict-transport-security', 'max-age=31536000; includeSubDomains']] as const) : []),
    ...(url.startsWith('/api/') ? ([['cache-control', 'no-store']] as const) : []),
  ];
}
