// In place of tslib: all that rxjs asks of it, in the words of today's JavaScript.

/** An async function written as a generator. */
export const __awaiter = (self, parameters, _, generator) =>
  new Promise((resolve, reject) => {
    const steps = generator.apply(self, parameters ?? []);
    const step = (go) => (value) => {
      try {
        const { done, value: given } = go.call(steps, value);
        if (done) resolve(given);
        else Promise.resolve(given).then(step(steps.next), step(steps.throw));
      } catch (error) {
        reject(error);
      }
    };
    step(steps.next)();
  });

/** The async iterator of what can be iterated asynchronously; nothing else is given to it here. */
export const __asyncValues = (iterable) => iterable[Symbol.asyncIterator]();
export const __await = refuse;
export const __asyncGenerator = refuse;

function refuse() {
  throw new Error('Streams of the fetch kind are not part of the web app');
}
