/** Why a customer may be declined, in words that can be counted. A list to choose from: other codes are taken too. */
export const DECLINE_REASONS = [
  { code: 'document_not_genuine', meaning: 'The document is forged, altered or of somebody else.' },
  { code: 'identity_not_proven', meaning: 'It stays unclear who the customer is.' },
  { code: 'address_not_proven', meaning: 'It stays unclear where the customer lives or does business.' },
  { code: 'listed_person', meaning: 'The customer is a listed person, company or office holder.' },
  { code: 'source_of_funds_unexplained', meaning: 'Where the money comes from stays unclear.' },
  { code: 'risk_not_acceptable', meaning: 'The risk is higher than we take.' },
  { code: 'country_not_served', meaning: 'We do not serve this country or territory.' },
  { code: 'under_age', meaning: 'The customer is too young.' },
  { code: 'ownership_unclear', meaning: 'It stays unclear who owns or controls the business.' },
  { code: 'suspected_fraud', meaning: 'There are signs of fraud.' },
  { code: 'customer_withdrew', meaning: 'The customer no longer wants to be one.' },
] as const;
