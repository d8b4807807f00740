import { Controller, Get, Header, Headers, Inject, SetMetadata } from '@nestjs/common';
import { Database } from './database/database';
import { Departure } from './http/departure';
import { OPEN_ROUTE } from './http/door.guard';
import { NotFound, Unavailable } from './http/problem';
import { LiveHub } from './live/live-hub';
import { metrics } from './metrics';

/** For operators and probes; holds numbers and no names. */
@Controller('api')
export class HealthController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Departure) private readonly departure: Departure,
    @Inject(LiveHub) private readonly hub: LiveHub,
  ) {}

  @Get('health/live')
  @SetMetadata(OPEN_ROUTE, true)
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @SetMetadata(OPEN_ROUTE, true)
  async ready(): Promise<{ status: string }> {
    if (this.departure.begun) throw new Unavailable('This process is ending.');
    await this.database.ping().catch(() => {
      throw new Unavailable('The database is not answering.');
    });
    return { status: 'ready' };
  }

  /**
   * Counts each deed at its second, which tells somebody outside that there was one. So it answers only whoever asks
   * the process itself, and nobody who comes through a proxy.
   */
  @Get('metrics')
  @SetMetadata(OPEN_ROUTE, true)
  @Header('content-type', metrics.type)
  metrics(@Headers() headers: Readonly<Record<string, unknown>>): Promise<string> {
    if (handedOn.some((name) => name in headers)) throw new NotFound();
    return metrics.read(this.hub.open);
  }
}

/** Headers that a proxy adds. */
const handedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];
