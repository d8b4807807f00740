import { begunHere } from './begun-here';

describe('the debrief that was begun in this tab', () => {
  afterEach(() => sessionStorage.clear());

  it('is found again by her who began it, until it is let go', () => {
    expect(begunHere.id('adaeze')).toBeNull();
    begunHere.note('adaeze', '31');
    expect([begunHere.id('adaeze'), begunHere.id('birgit')]).toEqual(['31', null]);
    begunHere.forget();
    expect(begunHere.id('adaeze')).toBeNull();
  });

  it('is none where nothing of it is known', () => {
    sessionStorage.setItem('debrief-begun', 'adaeze ');
    expect(begunHere.id('adaeze')).toBeNull();
  });
});
