import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { StoryView } from '@accelerator/contracts';
import type { ExportedFile } from './export-file';
import { toPdf } from './export-pdf';
import { missingFrom } from './pdf-letters';

const letters = { read: font('literata-pdf'), work: font('hanken-grotesk-pdf') };

describe('the brag file as a PDF', () => {
  it('says whose it is, in which language, and is readable by ear', async () => {
    const pdf = await written(fileOf([storyOf({})]));
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('(Adaeze Thornbury, brag file, 28 November 2026)');
    expect(pdf).toContain('(Adaeze Thornbury)');
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toMatch(/\/Marked true/);
    for (const tag of ['H1', 'H2', 'H3', 'BlockQuote', 'LI']) expect(pdf).toContain(`/S /${tag}`);
    expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]');
  });

  it('begins each story on a page of its own, and lets a long one run on', async () => {
    const short = ['One', 'Two', 'Three'].map((title) => storyOf({ title }));
    expect(pagesOf(await written(fileOf(short)))).toBe(3);
    const long = storyOf({ title: 'Long', action: 'We met, and met again, and wrote it down. '.repeat(100) });
    expect(pagesOf(await written(fileOf([long, ...short])))).toBe(5);
  });

  it('leaves no label alone at the foot of a page, however long the part before is', async () => {
    for (let lines = 24; lines < 40; lines++) {
      const story = storyOf({ action: Array.from({ length: lines }, (_, at) => `Line ${at}`).join('\n') });
      const tags = tagsOf(await written(fileOf([story])));
      expect(tags.length).toBeGreaterThan(0);
      expect(tags.map((page) => page.at(-1))).not.toContain('H3');
    }
  });

  it('takes in the names that people have', async () => {
    const name = 'Łucja Okonkwo-Müller, Ξένια Παπαδοπούλου, Оксана Ґалаґан, Nguyễn';
    expect(missingFrom(letters.read)(name)).toEqual([]);
    expect(missingFrom(letters.work)('Łucja')).toEqual(['Ł']);
    expect(missingFrom(letters.read)('中 and 😀, twice 中')).toEqual(['中', '😀']);
    const pdf = await written({ ...fileOf([storyOf({ title: 'Łódź, Αθήνα, Київ' })]), author: name });
    expect(pagesOf(pdf)).toBe(1);
  });

  it('holds nothing of where it was told, unless she lets it along', async () => {
    const story = storyOf({ title: 'Told', bestSentence: '', figures: [], context: '', action: '', result: '' });
    expect(await written(fileOf([story]))).not.toContain('/S /H3');
    expect(await written({ ...fileOf([story]), withTellings: true })).toContain('/S /H3');
  });
});

function fileOf(stories: readonly StoryView[]): ExportedFile {
  const whose = { title: 'Adaeze Thornbury, brag file, 28 November 2026', author: 'Adaeze Thornbury' };
  return { ...whose, stories, named: new Map(), withTellings: false, zone: 'Europe/London' };
}

function storyOf(change: Partial<StoryView>): StoryView {
  return {
    id: 'a',
    revision: 1,
    source: null,
    createdAt: '2026-11-01T10:00:00Z',
    updatedAt: '2026-11-02T10:00:00Z',
    archivedAt: null,
    form: 'soar',
    title: 'Redeployment before redundancy',
    context: 'A merger.',
    obstacle: '',
    action: 'Stopped hiring for a quarter.',
    result: '212 people found another post, and 90 left by their own choice.',
    figures: [
      { value: '640', label: 'people' },
      { value: '0', label: '' },
    ],
    figuresSource: 'Annual report',
    noNumber: false,
    bestSentence: 'We agreed which work stops.',
    areas: ['change-leadership'],
    mergedInto: null,
    also: [],
    tellings: [telling],
    ...change,
  };
}

const telling: StoryView['tellings'][number] = {
  id: 't',
  source: { debriefId: 'd', process: 'CPO, Halden & Wray', on: '2026-10-01' },
  opportunityId: null,
  stage: null,
  toldOn: null,
  reception: 'landed',
  note: 'They wrote it down',
  createdAt: '2026-10-01T10:00:00Z',
  together: [],
  revision: 1,
};

function font(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, `../../../../public/fonts/${name}.ttf`)));
}

async function written(file: ExportedFile): Promise<string> {
  const blob = await toPdf(file, letters);
  const reader = new FileReader();
  await new Promise((done) => {
    reader.addEventListener('load', done);
    reader.readAsDataURL(blob);
  });
  const address = typeof reader.result === 'string' ? reader.result : '';
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64').toString('latin1');
}

function pagesOf(pdf: string): number {
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** Of each page, what its pieces are, in the order in which they are drawn. */
function tagsOf(pdf: string): readonly (readonly string[])[] {
  return [...pdf.matchAll(/\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g)]
    .map((found) => pdf.slice(found.index + found[0].length).slice(0, Number(found[1])))
    .map((packed) => inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'))
    .map((content) => [...content.matchAll(/\/(\w+) <<\n\/MCID/g)].map(([, tag = '']) => tag))
    .filter((tags) => tags.length > 0);
}
