import { describe, expect, it } from '@jest/globals';
import { composeTexts, flawsOf } from './compose.mjs';

const ours = composeTexts();

describe('the check of docker-compose.yml', () => {
  it('finds nothing in ours', () => {
    expect(flawsOf(ours)).toEqual([]);
  });

  it.each([
    ['compose', 'axllent/mailpit:v1.27', 'axllent/mailpit:latest', 'mail: its image names no version'],
    ['compose', "'127.0.0.1:8025:8025'", "'8025:8025'", 'mail: port 8025:8025 is open to all'],
    ['compose', 'test: [CMD, pg_isready', 'tests: [CMD, pg_isready', 'db: it has no health check'],
    ['compose', '  certificates: {}', '', 'web: volume certificates is not there'],
    ['compose', 'db: { condition', 'store: { condition', 'api: it waits for store, which is not there'],
    ['compose', 'cap_drop: [ALL]', 'cap_drop: []', 'api: it may write or do more than it needs'],
    ['compose', "WORKER: 'off'", "WORKERS: 'off'", 'api: the program knows no WORKERS'],
    ['compose', "DEMO: 'off'", "DEMO: 'on'", 'api: the demo world is on'],
    ['compose', '\n  mail:', '\n  post:', 'there is no service mail'],
    ['example', 'MAIL_FROM=', '# ', '.env.example does not name MAIL_FROM'],
    ['door', 'handle @operators {', 'route @operators {', 'Caddyfile: figures and kept mail are there for everybody'],
    [
      'door',
      '@operators path /api/metrics',
      '@operators path',
      'Caddyfile: figures and kept mail are there for everybody',
    ],
    ['dockerfile', 'USER node', 'USER root', 'Dockerfile: app runs as root'],
  ])('finds in %s what is not right: %s', (file, was, is, flaw) => {
    expect(ours[file]).toContain(was);
    expect(flawsOf({ ...ours, [file]: ours[file].replace(was, is) })).toContain(flaw);
  });
});
