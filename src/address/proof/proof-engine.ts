/** Written into every evidence row. The version grows when the same letters would be judged otherwise than before. */
export const PROOF_ENGINE = { name: 'address-proof', version: '2' } as const;
