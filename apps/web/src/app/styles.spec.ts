import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const source = join(__dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => join(source, name));
const read = (ending: string) =>
  files
    .filter((file) => file.endsWith(ending) && !file.endsWith('.spec.ts'))
    .map((file) => ({ name: relative(source, file), text: readFileSync(file, 'utf8') }));

/** The content security policy allows no inline style, and colours have one home. */
describe('styles', () => {
  it.each(read('.css').filter(({ name }) => name !== join('styles', 'tokens.css')))(
    '$name takes its colours from the tokens',
    ({ text }) => {
      const raw = text.replace(/\/\*[\s\S]*?\*\//g, '').match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/gi) ?? [];
      expect(raw.filter((colour) => !['#000', '#888'].includes(colour))).toEqual([]);
    },
  );

  it.each([...read('.html'), ...read('.ts')])('$name has no styles of its own', ({ name, text }) => {
    if (name === 'index.html') expect(text).not.toMatch(/<style|\sstyle=|<script(?![^>]*src)/);
    else expect(text).not.toMatch(/\sstyle="|\bstyles?(?:Url|Urls)?:\s*[[`'"]|<style\b|innerHTML|bypassSecurityTrust/);
  });
});
