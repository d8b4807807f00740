import PDFDocument from 'pdfkit';
import { type Letters, missingFrom } from './pdf-letters';

/**
 * How a line is set; lengths in points. `gap` is what lies between the lines of one paragraph. Where the working
 * face lacks a letter of a text, the reading face has it.
 */
export interface Look {
  readonly face: 'read' | 'work';
  readonly size: number;
  readonly gap: number;
  readonly colour: string;
  /** Where it begins, from the left edge of the text. */
  readonly indent: number;
  /** How wide it may be; without it, up to the right edge. */
  readonly width?: number;
  /** What it is in the document's structure. */
  readonly tag: 'H1' | 'H2' | 'H3' | 'P' | 'BlockQuote';
}

export type Element = ReturnType<PDFDocument['struct']>;

const margins = { top: 74, bottom: 70, left: 62, right: 62 };

/**
 * A4 with a running head and numbered pages, tagged for readers by ear (PDF/UA). It knows lines and
 * where a page ends, nothing of stories.
 */
export class PdfSheet {
  readonly width: number;
  private readonly pdf: PDFDocument;
  private readonly whole: Element;
  private readonly beyondWork: (text: string) => readonly string[];

  constructor(
    private readonly title: string,
    author: string,
    letters: Letters,
  ) {
    this.beyondWork = missingFrom(letters.work);
    const info = { Title: title, Author: author, Creator: '', Producer: 'PDFKit' };
    const as = { pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, lang: 'en-GB', displayTitle: true } as const;
    this.pdf = new PDFDocument({ size: 'A4', margins, bufferPages: true, font: letters.read, info, ...as });
    this.pdf.registerFont('read', letters.read).registerFont('work', letters.work);
    this.width = this.pdf.page.width - margins.left - margins.right;
    this.whole = this.pdf.struct('Document');
    this.pdf.addStructure(this.whole);
  }

  get y(): number {
    return this.pdf.y;
  }

  /** How much is left on this page. */
  get room(): number {
    return this.pdf.page.height - margins.bottom - this.pdf.y;
  }

  /** A part with a bookmark of its own, on a new page unless nothing has been drawn yet. */
  part(name: string, draw: (part: Element) => void): void {
    const part = this.pdf.struct('Sect', { title: name });
    this.whole.add(part);
    if (this.pdf.y > margins.top) this.turn();
    this.pdf.outline.addItem(name);
    draw(part);
    part.end();
  }

  /** The title of the whole, where the running head stands on the pages after. */
  head(look: Look): void {
    this.pdf.y = 40;
    this.write(this.whole, this.title, look);
    this.pdf.y = margins.top;
  }

  /** An element of the document's structure, for what belongs together. */
  group(into: Element, type: string, draw: (group: Element) => void): void {
    const group = this.pdf.struct(type);
    into.add(group);
    draw(group);
    group.end();
  }

  /** The number of pages so far. */
  get pages(): number {
    return this.pdf.bufferedPageRange().count;
  }

  turn(): void {
    this.pdf.addPage();
  }

  down(points: number): void {
    this.pdf.y += points;
  }

  to(y: number): void {
    this.pdf.y = y;
  }

  height(text: string, look: Look): number {
    return this.set(look, text).heightOfString(text, { width: this.widthOf(look), lineGap: look.gap });
  }

  line(look: Look, text: string): number {
    return this.set(look, text).currentLineHeight(true) + look.gap;
  }

  /** One paragraph under its tag, running on over the page's end, with neither its first nor its last line alone. */
  write(into: Element, text: string, look: Look): void {
    const line = this.line(look, text);
    const lines = Math.round(this.height(text, look) / line);
    const fitting = Math.floor((this.room + 0.1) / line);
    if (fitting < Math.min(2, lines)) this.turn();
    const page = this.pdf.page;
    if (lines - fitting === 1) page.margins.bottom += line;
    const draw = (): void => {
      const options = { width: this.widthOf(look), lineGap: look.gap };
      this.set(look, text).text(text, margins.left + look.indent, this.pdf.y, options);
    };
    into.add(this.pdf.struct(look.tag, draw));
    page.margins.bottom = margins.bottom;
  }

  /** A hairline, which readers by ear are not told of. */
  rule(colour: string, thickness: number): void {
    const { y } = this.pdf;
    this.pdf.markContent('Artifact', { type: 'Layout' });
    this.pdf
      .lineWidth(thickness)
      .moveTo(margins.left, y)
      .lineTo(margins.left + this.width, y)
      .stroke(colour);
    this.pdf.endMarkedContent();
  }

  /** Numbers the pages, and gives the bytes. */
  async bytes(look: Look): Promise<Uint8Array<ArrayBuffer>[]> {
    const { count } = this.pdf.bufferedPageRange();
    for (let at = 0; at < count; at++) {
      this.pdf.switchToPage(at);
      this.edge(`${at + 1} of ${count}`, look, at === 0 ? '' : this.title);
    }
    this.whole.end();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    await new Promise<void>((done, failed) => {
      this.pdf.on('data', (chunk) => chunks.push(chunk)).on('end', done);
      this.pdf.on('error', failed).end();
    });
    return chunks;
  }

  /** What stands above and below the text of every page. */
  private edge(number: string, look: Look, head: string): void {
    const { page } = this.pdf;
    page.margins = { ...page.margins, top: 0, bottom: 0 };
    const put = (text: string, y: number, align: 'left' | 'right', attached: string): void => {
      this.pdf.markContent('Artifact', { type: 'Pagination', attached: [attached] });
      this.set(look, text).text(text, margins.left, y, { width: this.width, align, lineBreak: align === 'right' });
      this.pdf.endMarkedContent();
    };
    if (head) put(head, 40, 'left', 'Top');
    put(number, page.height - 46, 'right', 'Bottom');
  }

  private widthOf({ indent, width }: Look): number {
    return width ?? this.width - indent;
  }

  private set({ face, size, colour }: Look, text: string): PDFDocument {
    const drawn = face === 'work' && this.beyondWork(text).length > 0 ? 'read' : face;
    return this.pdf.font(drawn).fontSize(size).fillColor(colour);
  }
}
