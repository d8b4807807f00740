/** What the PDF of the brag file uses of pdfkit 0.20 (it brings no types, and those of @types want Node's). */
declare module 'pdfkit' {
  interface TextOptions {
    width?: number;
    lineGap?: number;
    lineBreak?: boolean;
    align?: 'left' | 'right';
  }

  interface StructureElement {
    add(child: StructureElement | (() => void)): this;
    end(): void;
  }

  interface DocumentOptions {
    size: 'A4';
    margins: { top: number; bottom: number; left: number; right: number };
    bufferPages: boolean;
    pdfVersion: '1.7';
    subset: 'PDF/UA';
    tagged: boolean;
    lang: string;
    displayTitle: boolean;
    font: Uint8Array;
    info: { Title: string; Author: string; Creator: string; Producer: string };
  }

  export default class PDFDocument {
    constructor(options: DocumentOptions);
    x: number;
    y: number;
    readonly page: { readonly width: number; readonly height: number; margins: { top: number; bottom: number } };
    readonly outline: { addItem(title: string): unknown };
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    heightOfString(text: string, options?: TextOptions): number;
    currentLineHeight(includeGap?: boolean): number;
    addPage(): this;
    switchToPage(at: number): unknown;
    bufferedPageRange(): { start: number; count: number };
    struct(type: string, content?: (() => void) | { title?: string }): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout'; attached?: readonly string[] }): this;
    endMarkedContent(): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    stroke(colour: string): this;
    on(event: 'data', listener: (chunk: Uint8Array<ArrayBuffer>) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: unknown) => void): this;
    end(): void;
  }
}

/** The part of fontkit that knows which letters a font has. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array): { hasGlyphForCodePoint(codePoint: number): boolean };
}
