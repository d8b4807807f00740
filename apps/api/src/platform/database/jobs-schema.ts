/** The schema in which pg-boss keeps its queues; jobs carry no content, only that something is due. */
export const jobsSchema = 'pgboss';
