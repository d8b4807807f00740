import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** How long what is under way is waited for before the doors close, in milliseconds (docs/security.md R5). */
const patience = 5_000;

/**
 * The first step of an ending process: it lives and is ready no more, and still listens until what was under way is
 * answered. Those who ask for its readiness send nobody else here; then the server closes.
 */
@Injectable()
export class Departure implements OnModuleDestroy {
  private readonly underWay = new Set<ServerResponse>();
  private leaving = false;

  /** Whether the process is on its way out. */
  get begun(): boolean {
    return this.leaving;
  }

  /** Knows from here on what this server has still to answer. */
  watch(server: Server): void {
    server.on('request', (_, answer: ServerResponse) => {
      this.underWay.add(answer);
      answer.once('close', () => this.underWay.delete(answer));
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.leaving = true;
    const answered = Promise.all([...this.underWay].map((answer) => once(answer, 'close')));
    await Promise.race([answered, pause(patience, undefined, { ref: false })]);
  }
}
