import { drawers } from '@web/testing/drawers';
import { KeptText } from './kept-text';

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('a text that is being written', () => {
  it('is kept from the first keystroke and comes back, until it has arrived', async () => {
    const drafts = drawers();
    const text = new KeptText(drafts, 'reply:7');
    await text.ready;
    expect(text.value()).toBe('');
    text.type('It took');
    text.type('It took courage.');
    expect(text.value()).toBe('It took courage.');
    await turn();
    expect(drafts.held.get('reply:7')).toBe('It took courage.');
    const again = new KeptText(drafts, 'reply:7');
    await again.ready;
    expect(again.value()).toBe('It took courage.');
    again.type('It took courage. And');
    await again.done();
    await turn();
    expect([again.value(), drafts.held.size]).toEqual(['', 0]);
  });

  it('stands before what she types until the device has answered, and both are kept', async () => {
    const drafts = drawers({ 'reply:7': 'Of yesterday, and long.' });
    const text = new KeptText(drafts, 'reply:7');
    text.type('O');
    await text.ready;
    expect(text.value()).toBe('Of yesterday, and long.\nO');
    await turn();
    expect(drafts.held.get('reply:7')).toBe('Of yesterday, and long.\nO');
    text.type('Of yesterday, and long.\nOf today.');
    await turn();
    expect(drafts.held.get('reply:7')).toBe('Of yesterday, and long.\nOf today.');
  });

  it('is not there twice where the device answers with a beginning of it', async () => {
    const text = new KeptText(drawers({ 'reply:7': 'Of' }), 'reply:7');
    text.type('Of today.');
    await text.ready;
    expect(text.value()).toBe('Of today.');
  });

  it('does not come back once it has arrived, nor where it is no text', async () => {
    const drafts = drawers({ 'reply:7': 'Of yesterday.', 'reply:8': { no: 'text' } });
    const text = new KeptText(drafts, 'reply:7');
    await text.done();
    await text.ready;
    expect([text.value(), drafts.held.has('reply:7')]).toEqual(['', false]);
    const other = new KeptText(drafts, 'reply:8');
    await other.ready;
    expect(other.value()).toBe('');
  });
});
