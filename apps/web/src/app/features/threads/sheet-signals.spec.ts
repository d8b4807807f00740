import { draw } from '@web/testing/page';
import { SheetSignals } from './sheet-signals';

describe('what somebody saw in the organisation, on her sheet', () => {
  it('is read with the way it points beside it, and what she wrote otherwise as she wrote it', async () => {
    const text = 'He interrupted me nine times. (listening, to leave)\nCould be the man.\n\nThey were kind (mostly).';
    const page = await draw(SheetSignals, { text });
    expect(
      [...page.root.querySelectorAll('p')].map(({ textContent }) => textContent.trim().replace(/\s+/g, ' ')),
    ).toEqual(['To leave Listening', 'He interrupted me nine times.', 'Could be the man.', 'They were kind (mostly).']);
  });
});
