/** Written into every evidence row. The version grows when the same images would be judged otherwise than before. */
export const DOCUMENTS_ENGINE = { name: 'clearway-documents', version: '2.0.0' } as const;
