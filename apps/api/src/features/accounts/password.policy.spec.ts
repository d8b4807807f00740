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

describe('what is said of a password', () => {
  const few = 'This repeats a few characters. A short sentence works well.';
  const own = 'This is close to your name, your address or the programme. Please choose other words.';
  const common = 'This is one of the passwords that are tried first. Three or four words of your own work well.';

  it.each([
    ['aaaabbbbccccdddd', few],
    ['xkqzv xkqzv xkqzv', common],
    ['xkqzv xkqzv', common],
    ['xkqzv xkqzv xk', common],
    ['xkqzv', common],
    ['xkqzvj xkqzvj xkqzvj', undefined],
    ['Adaeze xkqzv', own],
    ['Adaeze xkqzvj', undefined],
    ['adaeze.t xkqzv', own],
  ])('%s: %s', (password, said) => {
    expect(objectionTo(password, context)).toBe(said);
  });

  it.each([
    'Ad@eze',
    'Ad4eze',
    'Adaez3',
    'kestrel 1nsurance',
    'kestrel !nsurance',
    'Th0rnbury',
    'Ke$trel',
    'Ke5trel',
    '7hornbury',
  ])('%s is read as it is meant, and leaves too little of her own', (known) => {
    expect(objectionTo(`${known} xkqzv`, context)).toBe(own);
    expect(objectionTo(`${known} xkqzv, never seen`, context)).toBeUndefined();
  });

  it('takes short names as hers, and an address that is written with a hyphen', () => {
    const ama = { name: 'Ama Li', email: 'a@my-hr.example', programmeName: 'Go' };
    expect(objectionTo('Ama xkqzv', ama)).toBe(own);
    expect(objectionTo('my-hr xkqzv', ama)).toBe(own);
    expect(objectionTo('Li xkqzv', ama)).toBeUndefined();
  });

  it.each([
    'topsecret xkqzv',
    '1qaz2wsx xkqzv',
    'xkqzv 2026',
    'xk9qv 26',
    'kq 0123 jvm',
    'kq 4567 jvm',
    'kq 7890 jvm',
    'kq 9876 jvm',
    'kq efgh jvm',
    'kq wxyz jvm',
    'kq zyxw jvm',
    'kq dcba jvm',
    'cocacola scarface',
    'cocacola scarface 12',
    'golf cocacola',
  ])('%s is what is tried first', (password) => {
    expect(objectionTo(password, context)).toBe(common);
  });

  it.each(['kq efg jvm', '7 cocacola scarface', 'cocacola scarface cocacola'])('%s is not', (password) => {
    expect(objectionTo(password, context)).toBeUndefined();
  });
});
