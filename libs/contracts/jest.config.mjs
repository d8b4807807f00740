import { coverage, preset } from '../../jest.preset.mjs';

export default {
  ...preset('contracts', import.meta.dirname),
  ...coverage('contracts', import.meta.dirname, {
    files: ['<rootDir>/src/**/*.ts'],
    wholly: ['{merge,device-copy,answers,answer-cards}.ts'],
    lines: 95,
  }),
};
