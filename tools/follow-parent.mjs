/** Loaded into the API before its own code: when the process that started it is gone, the API ends too. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
