import { Deed } from '@web/platform/deed';
import { draw } from '@web/testing/page';
import { CoachRows } from './coach-rows';

const ruth = { id: 'r', name: 'Ruth Ellerslade', email: 'ruth@example.org' };
const naomi = { id: 'n', name: 'Naomi Castellwood', email: 'naomi@example.org' };
const shown = (known = [naomi, ruth]) => draw(CoachRows, { coaches: [], deed: new Deed(), known });

describe('the coaches of a new cohort', () => {
  it('can be chosen among those of the programme, each once', async () => {
    const page = await shown();
    const offered = () => [...page.root.querySelectorAll('.chip')].map(({ textContent }) => textContent.trim());
    expect(offered()).toEqual(['Add Naomi Castellwood, naomi@example.org', 'Add Ruth Ellerslade, ruth@example.org']);
    await page.click('button', 'Add Naomi Castellwood, naomi@example.org');
    expect([page.field('Name').value, page.field('E-mail address').value]).toEqual([naomi.name, naomi.email]);
    expect(offered()).toEqual(['Add Ruth Ellerslade, ruth@example.org']);
    await page.click('button', 'Add Ruth Ellerslade, ruth@example.org');
    expect(offered()).toEqual([]);
    await page.click('button', 'Take out: Naomi Castellwood');
    expect(offered()).toEqual(['Add Naomi Castellwood, naomi@example.org']);
    await page.click('button', 'Add a coach');
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.activeElement?.closest('[role="group"]')?.getAttribute('aria-label')).toBe('Coach 2');
  });

  it('are told apart by the address, which is seen where two have one name', async () => {
    const other = { id: 'o', name: 'ruth Ellerslade', email: 'ruth@example.net' };
    const page = await shown([naomi, ruth, other]);
    const seen = () =>
      [...page.root.querySelectorAll('.chip')].map((chip) =>
        [...chip.childNodes]
          .filter((node) => !(node instanceof Element && node.classList.contains('vh')))
          .map(({ textContent }) => textContent)
          .join('')
          .trim(),
      );
    expect(seen()).toEqual([
      'Naomi Castellwood',
      'Ruth Ellerslade, ruth@example.org',
      'ruth Ellerslade, ruth@example.net',
    ]);
    await page.click('button', 'Add ruth Ellerslade, ruth@example.net');
    expect(page.field('E-mail address').value).toBe(other.email);
    expect(seen()).toEqual(['Naomi Castellwood', 'Ruth Ellerslade, ruth@example.org']);
  });

  it('are typed where none is known', async () => {
    const page = await shown([]);
    await page.click('button', 'Add a coach');
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.activeElement).toBe(page.field('Name'));
    await page.type('Name', 'Tamsin Vale');
    expect(page.role('button', 'Take out: Tamsin Vale')).toBeDefined();
    expect(page.root.querySelector('select')).toBeNull();
  });
});
