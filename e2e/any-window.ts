/** Of a journey that goes the same way in any window: on the desktop alone. What a page shows and is used for goes on both. */
export const anyWindow = { tag: '@any-window' };
