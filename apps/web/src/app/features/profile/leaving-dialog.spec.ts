import { draw } from '@web/testing/page';
import { LeavingDialog } from './leaving-dialog';

async function open() {
  const page = await draw(LeavingDialog, { unsent: [] });
  const heard: string[] = [];
  page.fixture.componentInstance.stayed.subscribe(() => heard.push('stayed'));
  page.fixture.componentInstance.left.subscribe(() => heard.push('left'));
  page.fixture.componentRef.setInput('unsent', [{ key: 'reply:1', label: 'A reply', begins: 'What would you' }]);
  await page.settle();
  await new Promise((resolve) => setTimeout(resolve));
  return { page, heard };
}

describe('before signing out with unsent texts', () => {
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
  });

  it('they are named, and staying has the focus', async () => {
    const { page, heard } = await open();
    expect(page.text).toContain('A reply What would you');
    expect(document.activeElement).toBe(page.role('button', 'Stay'));
    await page.click('button', 'Stay');
    expect(heard).toEqual(['stayed']);
  });

  it('they go only by the button that says so', async () => {
    const { page, heard } = await open();
    await page.click('button', 'Sign out and delete these texts');
    expect(heard).toEqual(['left']);
  });
});
