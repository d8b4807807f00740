import { TestBed } from '@angular/core/testing';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { DirectionStore } from './direction-store';
import type { Entry } from './entry';
import { EntryForm } from './entry-form';
import { EntryWriting } from './entry-writing';

const id = '00000000-0000-4000-8000-000000000041';
const fields = { observation: 'A closed door.', meaning: '', polarity: 'unsure', theme: '' };
const one: Entry = { id, revision: 1, words: '', named: '', lines: [], sources: [], fields };
const elsewhere = { ...fields, id, revision: 2, polarity: 'red', theme: null, meaning: 'They hide.' };

it('a signal that she changes in two windows shows both, and gives hers back where she took the other', async () => {
  const save = () => Promise.reject(new ProblemError('conflict', 'Also changed.', [], elsewhere));
  const drafts = drawers();
  TestBed.configureTestingModule({
    providers: [
      EntryWriting,
      withDrawers(drafts),
      { provide: DirectionStore, useValue: { save, reload: () => undefined } },
    ],
  });
  const writer = TestBed.inject(EntryWriting);
  writer.edit('signal', one);
  const page = await draw(EntryForm, { writing: writer.writing(), fields: writer.fields() });
  await page.type('What I saw or heard', 'Every door was closed.');
  await writer.save();
  await page.settle();
  for (const words of [
    'What I saw or heard, on the other deviceA closed door.',
    'What it might mean, on the other deviceThey hide.',
    'To look for, or to leave, on the other deviceto leave',
  ])
    expect(page.text).toContain(words);
  expect(page.text).not.toContain('Theme, on the other device');

  await writer.letGo();
  expect([writer.editing(), drafts.held.size]).toEqual([null, 0]);
  expect(TestBed.inject(Notices).current()?.text).toBe('The other version is here.');
  TestBed.inject(Notices).undo();
  await page.settle();
  expect(writer.editing()?.id).toBe(id);
  expect(writer.writing().fields()).toEqual({ ...fields, observation: 'Every door was closed.' });
  expect(drafts.held.has(`signal ${id}`)).toBe(true);
});
