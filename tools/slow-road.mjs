import { connect, createServer } from 'node:net';

/**
 * A road to a port of this machine that can be stopped: what is on its way then stays there, and nobody is told, as
 * behind a broken switch. For specs.
 *
 * @param {number} port where it leads
 * @returns {Promise<{ port: number, stall: () => void, goOn: () => void, close: () => void }>}
 */
export async function openRoad(port) {
  const ends = new Set();
  let stalled = false;
  const road = createServer({ noDelay: true }, (near) => {
    const far = connect({ port, host: '127.0.0.1', noDelay: true });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      ends.add(from);
      from.pipe(to);
      from.once('error', () => to.destroy());
      from.once('close', () => {
        ends.delete(from);
        to.destroy();
      });
      if (stalled) from.pause();
    }
  });
  await new Promise((resolve) => road.listen(0, '127.0.0.1', resolve));
  const each = (deed) => () => {
    stalled = deed === 'pause';
    for (const end of ends) end[deed]();
  };
  return {
    port: road.address().port,
    stall: each('pause'),
    goOn: each('resume'),
    close: () => {
      road.close();
      each('destroy')();
    },
  };
}
