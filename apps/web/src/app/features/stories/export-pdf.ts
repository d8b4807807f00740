import { type DocumentLine, type ExportedFile, linesOf, linesOfStory } from './export-file';
import { fetchLetters, type Letters, missingFrom } from './pdf-letters';
import { type Element, type Look, PdfSheet } from './pdf-sheet';

/** A finished PDF, and the characters of hers that its letters do not have. */
export interface MadePdf {
  readonly content: Blob;
  readonly missing: readonly string[];
}

/** One story to a page, as it is printed; loaded, with its letters, only when she asks for one. */
export async function makePdf(file: ExportedFile): Promise<MadePdf> {
  const letters = await fetchLetters();
  const words = linesOf(file).map(({ text }) => text);
  return { content: await toPdf(file, letters), missing: missingFrom(letters.read)(words.join('')) };
}

export async function toPdf(file: ExportedFile, letters: Letters): Promise<Blob> {
  const sheet = new PdfSheet(file.title, file.author, letters);
  sheet.head(looks.title);
  for (const story of file.stories) {
    sheet.part(story.title, (part) => drawStory(sheet, part, linesOfStory(story, file)));
  }
  return new Blob(await sheet.bytes(looks.meta), { type: 'application/pdf' });
}

function drawStory(sheet: PdfSheet, part: Element, lines: readonly DocumentLine[]): void {
  const figures = lines.filter(({ kind }) => kind === 'figure');
  lines.forEach((line, at) => {
    if (line.kind === 'label') drawPart(sheet, part, [line, ...textsAfter(lines, at)]);
    else if (line === figures[0]) drawFigures(sheet, part, figures);
    else if (line.kind !== 'figure' && line.kind !== 'text') drawLine(sheet, part, line);
  });
}

/** The texts under a label, up to the next one. */
function textsAfter(lines: readonly DocumentLine[], at: number): readonly DocumentLine[] {
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(({ kind }) => kind !== 'text');
  return end < 0 ? rest : rest.slice(0, end);
}

function drawLine(sheet: PdfSheet, part: Element, { kind, text }: DocumentLine): void {
  sheet.down(before[kind]);
  sheet.write(part, text, looks[kind]);
}

/** A label in the margin and its paragraphs beside it: never the one without the beginning of the other. */
function drawPart(sheet: PdfSheet, part: Element, [label, ...texts]: readonly DocumentLine[]): void {
  const paragraphs = texts.flatMap(({ text }) => text.split(/\n+/).filter((line) => line.trim() !== ''));
  const [first = ''] = paragraphs;
  if (!label) return;
  sheet.down(before.label);
  const beginning = Math.min(sheet.height(first, looks.text), 2 * sheet.line(looks.text, first));
  const height = sheet.height(label.text, looks.label);
  if (sheet.room < Math.max(height, beginning)) sheet.turn();
  const { y, pages } = sheet;
  sheet.down(2.5);
  sheet.write(part, label.text, looks.label);
  const end = sheet.y;
  sheet.to(y);
  paragraphs.forEach((paragraph, at) => {
    if (at > 0) sheet.down(5);
    sheet.write(part, paragraph, looks.text);
  });
  if (sheet.pages === pages) sheet.to(Math.max(end, sheet.y));
}

/** Figures side by side between two lines, as many rows of them as they need. */
function drawFigures(sheet: PdfSheet, part: Element, lines: readonly DocumentLine[]): void {
  const columns = lines.length === 5 ? 5 : 4;
  const width = sheet.width / columns - 10;
  const heightOf = ({ figure, text }: DocumentLine): number =>
    sheet.height(figure?.value ?? text, { ...looks.figure, width }) +
    (figure?.label ? sheet.height(figure.label, { ...looks.figureLabel, width }) : 0);
  sheet.down(before.figure);
  const rows = Array.from({ length: Math.ceil(lines.length / columns) }, (_, row) =>
    lines.slice(row * columns, (row + 1) * columns),
  );
  sheet.group(part, 'L', (list) => {
    rows.forEach((row, at) => {
      const height = Math.max(...row.map(heightOf));
      if (sheet.room < height + 18) sheet.turn();
      if (at === 0) sheet.rule(looks.figure.colour, 0.75);
      sheet.down(8);
      const { y } = sheet;
      row.forEach((line, column) => {
        sheet.to(y);
        drawFigure(sheet, list, line, { indent: column * (sheet.width / columns), width });
      });
      sheet.to(y + height + 8);
      sheet.rule(hairline, 0.5);
    });
  });
}

function drawFigure(
  sheet: PdfSheet,
  list: Element,
  { figure, text }: DocumentLine,
  place: Pick<Look, 'indent' | 'width'>,
): void {
  sheet.group(list, 'LI', (item) => {
    sheet.group(item, 'LBody', (body) => {
      sheet.write(body, figure?.value ?? text, { ...looks.figure, ...place });
      if (figure?.label) sheet.write(body, figure.label, { ...looks.figureLabel, ...place });
    });
  });
}

const ink = '#17252b';
const grey = '#516064';
const hairline = '#a9b3b2';

const looks: Readonly<Record<DocumentLine['kind'] | 'figureLabel', Look>> = {
  title: { face: 'work', size: 9, gap: 1, colour: ink, indent: 0, tag: 'H1' },
  heading: { face: 'read', size: 25, gap: -4, colour: ink, indent: 0, tag: 'H2' },
  meta: { face: 'work', size: 9, gap: 1.5, colour: grey, indent: 0, tag: 'P' },
  quote: { face: 'read', size: 16.5, gap: -1, colour: ink, indent: 0, tag: 'BlockQuote' },
  figure: { face: 'read', size: 16, gap: -3, colour: ink, indent: 0, tag: 'P' },
  figureLabel: { face: 'work', size: 9, gap: 1, colour: grey, indent: 0, tag: 'P' },
  label: { face: 'work', size: 9, gap: 1.5, colour: grey, indent: 0, width: 78, tag: 'H3' },
  text: { face: 'read', size: 10.5, gap: 1, colour: ink, indent: 88, tag: 'P' },
};

const before: Readonly<Record<DocumentLine['kind'], number>> = {
  title: 0,
  heading: 0,
  meta: 5,
  quote: 18,
  figure: 20,
  label: 16,
  text: 0,
};
