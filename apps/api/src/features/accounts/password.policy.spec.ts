import { objectionTo } from './password.policy';

const context = {
  name: 'Adaeze Thornbury',
  email: 'adaeze.t@kestrel-insurance.example',
  programmeName: 'Job Search Accelerator',
};

describe('a new password', () => {
  it.each([
    'the heron waits by the weir',
    'marmalade on a wet Tuesday',
    'Vierzehn Gänse im Nebel',
    'seven umbrellas, none open',
    'x9$kLw0-pQz7!vBn2',
    'my daughter Ama sails on Mondays',
    '私は毎朝コーヒーを三杯飲みます。',
  ])('may be %p', (password) => {
    expect(objectionTo(password, context)).toBeUndefined();
  });

  it.each([
    'passwordpassword',
    'Password12345678',
    'P@ssw0rdP@ssw0rd!',
    'aaaaaaaaaaaaaaaa',
    '1234567890123456',
    'abcdefghijklmnop',
    'qwertyuiopasdfgh',
    'treetreetreetree',
    'correct horse battery staple',
    'Correct-Horse-Battery-Staple-1',
    'iloveyou iloveyou',
    'letmein letmein letmein',
    'WelcomeWelcome2026!',
    'Summer2026Summer2026',
    'thequickbrownfox',
    'administrator1234',
    'cocacola-scarface1',
    'mountain vacation 7',
    '                    ',
  ])('may not be the often chosen %p', (password) => {
    expect(objectionTo(password, context)).toBeDefined();
  });

  it.each([
    'Adaeze Thornbury',
    'adaezethornbury1',
    'Thornbury-Thornbury-26',
    'adaeze.t@kestrel-insurance.example',
    'Kestrel Insurance 2026',
    'JobSearchAccelerator',
    'job search accelerator 2026',
    'kestrel-insurance kestrel-insurance',
  ])('may not be made of what is known of her: %p', (password) => {
    expect(objectionTo(password, context)).toBeDefined();
  });
});
