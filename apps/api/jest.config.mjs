import { coverage, preset } from '../../jest.preset.mjs';

export default {
  ...preset('api', import.meta.dirname),
  ...coverage('api', import.meta.dirname, {
    files: ['<rootDir>/src/**/*.ts'],
    wholly: [
      // who may do what
      '**/*.policy.ts',
      // who is let in, and for how long
      'features/accounts/{common,credentials,dead,device,door,lapsed,links,locks,network,password,secret,session,sign-in,strategies,visitor}*.ts',
      'platform/http/{caller,cookie,door.guard,proven}.ts',
      'platform/{turns,http/own-turns}.ts',
      // what is mailed
      'platform/mail/*.ts',
      // what is saved of a debrief
      'features/debriefs/debrief*.ts',
    ],
    lines: 95,
  }),
  globalSetup: '<rootDir>/jest.database.mjs',
  globalTeardown: '<rootDir>/jest.database-down.mjs',
  testTimeout: 20_000,
};
