import { draw } from '@web/testing/page';
import { paragraphsOf, Words } from './words';

describe('words', () => {
  it('keeps paragraphs and line breaks as typed', () => {
    expect(paragraphsOf('One\nline.\n\nTwo.\r\n\r\n\r\nThree.')).toEqual([
      [{ text: 'One\nline.' }],
      [{ text: 'Two.' }],
      [{ text: 'Three.' }],
    ]);
  });

  it('shows markup as the text that it is', async () => {
    const page = await draw(Words, { text: '<b>bold</b> <img src=x onerror=alert(1)>' });
    expect(page.text).toBe('<b>bold</b> <img src=x onerror=alert(1)>');
    expect(page.root.querySelector('b, img')).toBeNull();
  });

  it('links web addresses, without the full stop after them', async () => {
    const page = await draw(Words, { text: 'See https://example.org/notes?a=1.' });
    const link = page.role('link', 'https://example.org/notes?a=1');
    expect(link.getAttribute('href')).toBe('https://example.org/notes?a=1');
    expect(link.getAttribute('rel')).toContain('noopener noreferrer');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://bank.example@evil.example/',
    'https://',
    'ftp://example.org/',
  ])('leaves %s as text', async (text) => {
    const page = await draw(Words, { text });
    expect(page.roles('link')).toEqual([]);
    expect(page.text).toBe(text);
  });
});
