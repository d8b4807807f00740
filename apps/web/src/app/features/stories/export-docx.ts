import { Document, HeadingLevel, type IParagraphOptions, Packer, Paragraph, TextRun } from 'docx';
import { type DocumentLine, type ExportedFile, linesOf } from './export-file';

/** A Word document with real headings; loaded only when she asks for it. */
export function toDocx(file: ExportedFile): Promise<Blob> {
  const children = linesOf(file).flatMap(paragraphsOf);
  const styles = {
    default: { document: { run: { font: 'Georgia', size: 22 }, paragraph: { spacing: { after: 120 } } } },
  };
  const page = {
    size: { width: 11_906, height: 16_838 },
    margin: { top: 1200, bottom: 1200, left: 1300, right: 1300 },
  };
  return Packer.toBlob(
    new Document({ title: inXml(file.title), creator: '', styles, sections: [{ properties: { page }, children }] }),
  );
}

/** A text of several lines is several paragraphs. */
function paragraphsOf({ kind, text }: DocumentLine): Paragraph[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => new Paragraph({ ...looks[kind], children: [new TextRun({ text: inXml(line), ...runs[kind] })] }));
}

/** What XML cannot hold, such as the end of a line in what was copied out of a PDF; with it Word opens nothing of the file. */
function inXml(text: string): string {
  return text.replaceAll(/[\uFFFE\uFFFF]/g, '');
}

const looks: Readonly<Record<DocumentLine['kind'], IParagraphOptions>> = {
  title: { heading: HeadingLevel.TITLE },
  heading: { heading: HeadingLevel.HEADING_1, spacing: { before: 480, after: 80 }, keepNext: true },
  meta: {},
  quote: { spacing: { before: 160, after: 200 }, indent: { left: 280 } },
  figure: { bullet: { level: 0 } },
  label: { heading: HeadingLevel.HEADING_2, spacing: { before: 200, after: 40 }, keepNext: true },
  text: {},
};

const runs: Readonly<
  Record<DocumentLine['kind'], { size?: number; italics?: boolean; bold?: boolean; color?: string }>
> = {
  title: { size: 22, color: '444444' },
  heading: { size: 36, color: '000000' },
  meta: { size: 18, color: '555555' },
  quote: { size: 28 },
  figure: { bold: true },
  label: { size: 20, color: '444444' },
  text: {},
};
