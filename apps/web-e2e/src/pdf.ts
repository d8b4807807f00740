import { inflateSync } from 'node:zlib';

/** The running words of a PDF as its readers copy them, line by line, and how many pages it has. */
export function readPdf(file: Buffer): { readonly text: string; readonly pages: number } {
  const objects = objectsOf(file);
  const fonts = fontsOf(objects);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  const text = pages
    .map(({ head }) => objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.content ?? '')
    .map((content) => wordsOf(content, fonts))
    .join('\n');
  return { text, pages: pages.length };
}

/** An object of the file: its own lines, and what it streams, unpacked. */
interface Part {
  readonly head: string;
  readonly content: string;
}

function objectsOf(file: Buffer): ReadonlyMap<string, Part> {
  const raw = file.toString('latin1');
  return new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id = '', body = '']) => {
      const [head = '', packed] = body.split(/\nstream\r?\n/);
      return [id, { head, content: packed === undefined ? '' : unpacked(head, packed) }];
    }),
  );
}

function unpacked(head: string, packed: string): string {
  const size = Number(/\/Length (\d+)/.exec(head)?.[1] ?? packed.length);
  const bytes = Buffer.from(packed.slice(0, size), 'latin1');
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

type Letters = readonly string[];

/** By its name in the pages: what each glyph of a font stands for. */
function fontsOf(objects: ReadonlyMap<string, Part>): ReadonlyMap<string, Letters> {
  const named = [...objects.values()].flatMap(({ head }) => [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return new Map(
    named.map(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
      const ranges = [...(objects.get(map)?.content ?? '').matchAll(/\[([^\]]*)\]/g)];
      return [
        name,
        ranges.flatMap(([, list = '']) => [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => utf16(hex))),
      ];
    }),
  );
}

function utf16(hex: string): string {
  return (hex.match(/\w{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

function wordsOf(content: string, fonts: ReadonlyMap<string, Letters>): string {
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf\n\[([^\]]*)\] TJ/g)]
    .map(([, font = '', shown = '']) =>
      [...shown.matchAll(/<([^>]*)>/g)]
        .flatMap(([, glyphs = '']) => glyphs.match(/.{4}/g) ?? [])
        .map((glyph) => fonts.get(font)?.[Number.parseInt(glyph, 16)] ?? '�')
        .join(''),
    )
    .join('\n');
}
