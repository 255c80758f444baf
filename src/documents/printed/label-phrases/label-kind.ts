/**
 * What a label announces. `name` and `idNumber` depend on what else is on the page (Nom beside Prénoms is a family name);
 * `other` is a label of nothing that is looked for: its value is nobody else's.
 */
export type LabelKind =
  | 'surname'
  | 'secondSurname'
  | 'givenNames'
  | 'middleName'
  | 'fullName'
  | 'name'
  | 'documentNumber'
  | 'personalNumber'
  | 'idNumber'
  | 'birthDate'
  | 'issueDate'
  | 'expiryDate'
  | 'sex'
  | 'nationality'
  | 'issuer'
  | 'other';

/** Of one kind, parted by commas: as printed on documents, in any language; case, accents and blanks do not count. */
export type LabelPhrases = readonly (readonly [LabelKind, string])[];
