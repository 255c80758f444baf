/**
 * FATF, "High-Risk Jurisdictions subject to a Call for Action", as published from October 2022 on (ISO alpha-3). A floor: a
 * customer of one of them is of high risk whatever a policy says; a policy's own lists come on top.
 */
export const CALL_FOR_ACTION: ReadonlySet<string> = new Set(['PRK', 'IRN', 'MMR']);
