import { BadEnvironment } from './bad-environment.ts';

// Whoever sets a variable wrong is told so by its sentence alone, without the place in our source. To be imported before what
// reads the environment; whatever else ends the process is told as ever.
process.on('uncaughtExceptionMonitor', (error) => {
  if (!(error instanceof BadEnvironment)) return;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
