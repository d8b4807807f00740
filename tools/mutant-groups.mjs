const api = 'apps/api';
const contracts = 'libs/contracts';
const web = 'apps/web';

/**
 * What is changed by `npm run mutants`, and the specs that have to notice: the code in which no branch is without a
 * spec (see `coverage` in the jest.config.mjs of each project).
 */
export const groups = {
  policies: {
    project: api,
    mutate: ['**/!(password).policy.ts'],
    specs: ['**/!(password).policy.spec.ts', 'features/accounts/sign-in-rules.spec.ts'],
  },
  passwords: {
    project: api,
    mutate: ['features/accounts/{password.policy,password-hash,secret}.ts', 'platform/turns.ts'],
    specs: ['features/accounts/{password.policy,password-hash,secret}.spec.ts', 'platform/turns.spec.ts'],
  },
  merging: {
    project: contracts,
    mutate: ['{merge,device-copy,answers,answer-cards}.ts'],
    specs: ['{merge,device-copy,answers,answer-cards,contract}.spec.ts'],
  },
  device: {
    project: web,
    mutate: [
      'app/features/debriefs/{debrief-saver,debrief-device,begun-here}.ts',
      'app/platform/drafts/!(*.spec).ts',
      'app/platform/offline/copies.ts',
    ],
    specs: ['app/platform/drafts/*.spec.ts', 'app/features/debriefs/{debrief,begun}-*.spec.ts'],
    esm: false,
  },
  rules: {
    project: api,
    mutate: ['features/accounts/{device,network}.ts', 'platform/http/proven.ts'],
    specs: ['features/accounts/sign-in-rules.spec.ts'],
  },
  door: {
    project: api,
    mutate: ['platform/http/{caller,cookie,door.guard}.ts'],
    specs: ['platform/http/door.spec.ts', 'platform/platform.spec.ts', 'features/accounts/proof.http.spec.ts'],
    database: true,
  },
  entering: {
    project: api,
    mutate: [
      'features/accounts/{dead-link,door-throttle,locks,session-cookie,sign-in-sessions,sign-in.service,strategies,visitor}.ts',
    ],
    specs: ['features/accounts/{sign-in.http,door-throttle,me.http,proof.http,in-between.http}.spec.ts'],
    database: true,
  },
  credentials: {
    project: api,
    mutate: ['features/accounts/{credentials,links}.service.ts'],
    specs: ['features/accounts/{me.http,proof.http,in-between.http}.spec.ts'],
    database: true,
  },
  mail: {
    project: api,
    mutate: ['platform/mail/!(*.spec).ts'],
    specs: ['platform/mail/*.spec.ts'],
    database: true,
  },
  saving: {
    project: api,
    mutate: ['features/debriefs/{debriefs.service,debrief.rows,debrief.presenter}.ts'],
    specs: ['features/debriefs/{debriefs.http,answers.http,debriefs.wall}.spec.ts', 'features/forgetting/*.spec.ts'],
    database: true,
  },
};
