declare const PROVA_VERSION: string;

/** Of the build that this worker came with; set while it is bundled. */
export const version: string = PROVA_VERSION;
