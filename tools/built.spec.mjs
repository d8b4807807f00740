import { existsSync, globSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { at, root } from './paths.mjs';

const folder = at('dist/web/browser');
/** What is served, packed twins aside. */
const kinds = ['.css', '.html', '.js', '.json', '.png', '.svg', '.ttf', '.webmanifest', '.woff2'];
const texts = ['.css', '.html', '.js', '.json', '.svg', '.webmanifest'];

/** Names that stand in the code of packages and are never asked: of XML vocabularies, and in remarks for developers. */
const onlyNames = [
  'schemas.microsoft.com',
  'schemas.openxmlformats.org',
  'www.w3.org',
  'purl.org',
  'purl.oclc.org',
  'ns.adobe.com',
  'www.aiim.org',
  'tools.ietf.org',
  'answers.microsoft.com',
  'angular.dev',
  'github.com',
  'fake',
];

let files;
beforeAll(() => {
  if (!existsSync(folder)) throw new Error('Nothing is built yet: npm run build.');
  files = globSync('**/*.*', { cwd: folder })
    .filter((name) => !/\.(br|gz)$/.test(name))
    .map((name) => ({ name, kind: extname(name), bytes: readFileSync(`${folder}/${name}`) }));
});

const readable = () => files.filter(({ kind }) => texts.includes(kind));

/** Where one of the patterns is found, and what. */
const found = (pattern, some = readable()) =>
  some.flatMap(({ name, bytes }) => [...bytes.toString('utf8').matchAll(pattern)].map(([what]) => `${name}: ${what}`));

describe('what is served to the browser', () => {
  it('is files of known kinds, and no source map', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter(({ kind }) => !kinds.includes(kind)).map(({ name }) => name)).toEqual([]);
    expect(found(/sourceMappingURL|sourcesContent/g)).toEqual([]);
  });

  it('asks no foreign host: scripts know some as names, pages, styles, lists and drawings none', () => {
    const hosts = found(/(?:https?|wss?):\/\/[\w.-]+/gi, readable()).map((line) => line.split('://')[1]);
    expect([...new Set(hosts)].filter((host) => !onlyNames.includes(host.toLowerCase()))).toEqual([]);
    const still = readable().filter(({ kind }) => kind !== '.js');
    expect(found(/(?:https?|wss?):\/\/(?!www\.w3\.org\/)[\w.-]+|(?:url\(|=)\s*["']?\/\/[\w.-]+/gi, still)).toEqual([]);
    expect(found(/fetch\(\s*["'`](?:https?:)?\/\/|new (?:WebSocket|EventSource|Worker)\(\s*["'`]\w+:/g)).toEqual([]);
  });

  it('says nothing of the endpoints that only the server asks, and the page of the API says', () => {
    expect(found(/\bmethod:.(?:GET|PUT|POST)/g).length).toBeGreaterThan(50);
    expect(found(/,(?:access|costly|summary):.[^,]*/g)).toEqual([]);
  });

  it('holds no secret, no place of the machine, and nobody of the demo', () => {
    expect(
      found(/-----BEGIN|postgres(?:ql)?:\/\/|\bsmtps?:\/\/|\$argon2id\$|DATABASE_URL|SMTP_URL|npm_[A-Za-z0-9]{36}/g),
    ).toEqual([]);
    expect(found(/file:\/\/|node_modules\/|\/home\/\w+\/|\/Users\/\w+\//g)).toEqual([]);
    expect(
      readable()
        .filter(({ bytes }) => bytes.includes(root))
        .map(({ name }) => name),
    ).toEqual([]);
    const people = readFileSync(at('libs/fixtures/src/people.ts'), 'utf8');
    const names = [...people.matchAll(/'([A-Z]\w+ [A-Z][\w-]+)'/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(10);
    const anybody = new RegExp([...names, 'demo-juniper-2026', '[\\w.]+@example\\.org'].join('|'), 'g');
    expect(found(anybody)).toEqual([]);
  });

  it('has pictures that say nothing beside what they show', () => {
    const pictures = files.filter(({ kind }) => kind === '.png');
    expect(pictures.length).toBeGreaterThan(0);
    for (const { name, bytes } of pictures) expect([name, ...chunksOf(bytes)]).toEqual([name, 'IHDR', 'IDAT', 'IEND']);
    const drawings = files.filter(({ kind }) => kind === '.svg');
    expect(found(/<(?:script|image|metadata|foreignObject|use)\b|\bon\w+=|href=/gi, drawings)).toEqual([]);
  });
});

/** The kinds of chunks of a PNG, each once: text, times and places of a camera would be kinds of their own. */
function chunksOf(bytes) {
  const seen = new Set();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    seen.add(bytes.toString('latin1', at + 4, at + 8));
  return [...seen];
}
