import v8 from 'node:v8';

// Rows are soon garbage: a nursery that does not grow keeps memory low, however long the file. It must be set before the
// modules load, since their loading alone would make it grow.
v8.setFlagsFromString('--semi-space-growth-factor=1');
await import('./import/import-file.ts');
