import { resolve } from 'node:path';

/** The real files that stand beside the repository on some machines; tests that need them say so when they are not there. */
export const REAL_OFAC = resolve(__dirname, '../../../shared/data/watchlists/us-ofac-2021-07');
