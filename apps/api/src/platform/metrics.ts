import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: 'accelerator_' });
const streams = new Gauge({ name: 'accelerator_live_streams', help: 'Open live streams', registers: [registry] });
const requests = new Histogram({
  name: 'accelerator_request_seconds',
  help: 'Answered requests by road (never by address)',
  labelNames: ['method', 'road', 'status'],
  buckets: [0.005, 0.025, 0.1, 0.5, 2, 10],
  registers: [registry],
});

/** Figures of this process for its operators; they hold roads and no ids. */
export const metrics = {
  type: registry.contentType,
  /** Counts one answer. @param milliseconds how long it took */
  answered(labels: { method: string; road: string; status: number }, milliseconds: number): void {
    requests.observe(labels, milliseconds / 1000);
  },
  /** All figures in Prometheus' words. */
  read(openStreams: number): Promise<string> {
    streams.set(openStreams);
    return registry.metrics();
  },
};
