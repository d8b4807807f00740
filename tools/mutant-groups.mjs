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
    mutate: ['features/accounts/{password.policy,password-hash,turns,secret}.ts'],
    specs: ['features/accounts/{password.policy,password-hash,secret}.spec.ts'],
  },
  merging: {
    project: contracts,
    mutate: ['{merge,device-copy,answers,answer-cards}.ts'],
    specs: ['{merge,device-copy,answer-cards,contract}.spec.ts'],
  },
  device: {
    project: web,
    mutate: [
      'app/features/debriefs/{debrief-saver,debrief-device,kept-debrief,begun-here}.ts',
      'app/platform/drafts/!(*.spec).ts',
      'app/platform/offline/copies.ts',
    ],
    specs: ['app/platform/drafts/*.spec.ts', 'app/features/debriefs/{debrief,kept,begun}-*.spec.ts'],
    esm: false,
  },
  door: {
    project: api,
    mutate: [
      'features/accounts/{dead-link,device,door-throttle,network,session-cookie,sign-in-sessions,visitor}.ts',
      'features/accounts/{strategies,credentials.service,links.service,sign-in.service}.ts',
      'platform/http/{caller,cookie,door.guard,proven}.ts',
    ],
    specs: ['features/accounts/*.spec.ts', 'platform/http/door.spec.ts'],
    database: true,
  },
  mail: {
    project: api,
    mutate: ['platform/mail/{mailer,outbox,postman,sender,templates}.ts'],
    specs: ['platform/mail/*.spec.ts'],
    database: true,
  },
  saving: {
    project: api,
    mutate: ['features/debriefs/{debriefs.service,debrief.entity,debrief.presenter}.ts'],
    specs: ['features/debriefs/{debriefs.http,answers.http,debriefs.wall}.spec.ts', 'features/forgetting/*.spec.ts'],
    database: true,
  },
};
