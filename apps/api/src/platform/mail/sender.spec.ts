import { senderIn } from './sender';

describe('who mail comes from, by the settings', () => {
  it.each([
    ['Programme office <programme@example.org>', 'Programme office', 'programme@example.org'],
    ['"Linden, Vale" <programme@example.org> ', 'Linden, Vale', 'programme@example.org'],
    ['<programme@example.org>', '', 'programme@example.org'],
    [' programme@example.org ', '', 'programme@example.org'],
  ])('%s', (mailFrom, name, address) => {
    expect(senderIn(mailFrom)).toEqual({ name, address });
  });
});
