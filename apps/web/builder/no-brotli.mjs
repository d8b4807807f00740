// In place of brotli: a PDF takes its letters in as they are, and not as a web font.
export default function refuse() {
  throw new Error('Packed letters are not part of the web app');
}
