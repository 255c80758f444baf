// Made by `npm run console:client` from the OpenAPI document. Not written by hand.
/** Newest first, the last 200. */
export interface AccessLog {
  items: {
    action: string;
    actor: string;
    actor_name: string | null;
    /** @format date-time */
    at: string;
    detail: Record<string, any>;
  }[];
}

/** Without a word in any field it means: not given. */
export interface Address {
  /**
   * @minLength 0
   * @maxLength 100
   */
  city?: string;
  /**
   * A name or a code.
   * @minLength 0
   * @maxLength 100
   */
  country?: string;
  /** Proof of address. Not without a line of the address. */
  document?: string;
  /**
   * Older form, of which only the empty text is taken.
   * @deprecated
   */
  document_url?: "";
  /**
   * @minLength 0
   * @maxLength 20
   */
  postal_code?: string;
  /**
   * @minLength 0
   * @maxLength 100
   */
  state?: string;
  /**
   * @minLength 0
   * @maxLength 200
   */
  street?: string;
}

export interface Business {
  /** Expected volume a month in US dollars, as a band. */
  expected_monthly_volume?:
    | ""
    | "0_9999"
    | "10000_99999"
    | "100000_999999"
    | "1000000_plus";
  /** Date of incorporation, `YYYY-MM-DD`, from 1500 on and not in the future. */
  incorporation_date?: "" | string;
  /**
   * @minLength 0
   * @maxLength 20
   */
  industry_code?: string;
  /** By which table: ISIC Rev. 4, NAICS 2022, or merchant category codes (ISO 18245). */
  industry_scheme?: "" | "isic" | "naics" | "mcc";
  /**
   * @minLength 0
   * @maxLength 100
   */
  legal_form?: string;
  /**
   * As it is registered.
   * @minLength 1
   * @maxLength 200
   */
  legal_name: string;
  /** What the account is for. */
  purpose?:
    | ""
    | "operating_a_company"
    | "payroll"
    | "supplier_payments"
    | "receiving_customer_payments"
    | "investment_purposes"
    | "charitable_donations"
    | "treasury";
  /**
   * Its number in the register of registry_country.
   * @minLength 0
   * @maxLength 64
   */
  registration_number?: string;
  /** Whose register it stands in. */
  registry_country?: "" | string;
  /**
   * @minLength 0
   * @maxLength 64
   */
  tax_id?: string;
  /**
   * Tax numbers beside `tax_id`, each with the country that gave it. Replaces as a whole; empty means not given.
   * @maxItems 20
   */
  tax_ids?: {
    /**
     * ISO 3166-1 alpha-2 or alpha-3, any case. Answers have alpha-3.
     * @minLength 2
     * @maxLength 3
     */
    country: string;
    /**
     * @minLength 1
     * @maxLength 64
     */
    number: string;
  }[];
  /**
   * The name it goes by, where that is another.
   * @minLength 0
   * @maxLength 200
   */
  trading_name?: string;
  website?: "" | string;
}

export interface BusinessChange {
  /** Expected volume a month in US dollars, as a band. */
  expected_monthly_volume?:
    | ""
    | "0_9999"
    | "10000_99999"
    | "100000_999999"
    | "1000000_plus";
  /** Date of incorporation, `YYYY-MM-DD`, from 1500 on and not in the future. */
  incorporation_date?: "" | string;
  /**
   * @minLength 0
   * @maxLength 20
   */
  industry_code?: string;
  /** By which table: ISIC Rev. 4, NAICS 2022, or merchant category codes (ISO 18245). */
  industry_scheme?: "" | "isic" | "naics" | "mcc";
  /**
   * @minLength 0
   * @maxLength 100
   */
  legal_form?: string;
  /**
   * As it is registered.
   * @minLength 1
   * @maxLength 200
   */
  legal_name?: string;
  /** What the account is for. */
  purpose?:
    | ""
    | "operating_a_company"
    | "payroll"
    | "supplier_payments"
    | "receiving_customer_payments"
    | "investment_purposes"
    | "charitable_donations"
    | "treasury";
  /**
   * Its number in the register of registry_country.
   * @minLength 0
   * @maxLength 64
   */
  registration_number?: string;
  /** Whose register it stands in. */
  registry_country?: "" | string;
  /**
   * @minLength 0
   * @maxLength 64
   */
  tax_id?: string;
  /**
   * Tax numbers beside `tax_id`, each with the country that gave it. Replaces as a whole; empty means not given.
   * @maxItems 20
   */
  tax_ids?: {
    /**
     * ISO 3166-1 alpha-2 or alpha-3, any case. Answers have alpha-3.
     * @minLength 2
     * @maxLength 3
     */
    country: string;
    /**
     * @minLength 1
     * @maxLength 64
     */
    number: string;
  }[];
  /**
   * The name it goes by, where that is another.
   * @minLength 0
   * @maxLength 200
   */
  trading_name?: string;
  website?: "" | string;
}

/** A paper of a business, or a tax number. */
export interface BusinessDocument {
  /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
  back_doc?: string;
  /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
  front_doc?: string;
  /**
   * The number on the document; tax numbers always go here.
   * @minLength 0
   * @maxLength 64
   */
  id_number?: string;
  /**
   * What the document is. The older upper-case form is accepted.
   * @minLength 1
   * @maxLength 40
   */
  id_type:
    | "certificate_of_incorporation"
    | "register_extract"
    | "articles_of_association"
    | "shareholder_register"
    | "board_resolution"
    | "bvn"
    | "cf"
    | "cnp"
    | "mf"
    | "nif"
    | "nino"
    | "npwp"
    | "ntn"
    | "pan"
    | "pin"
    | "rfc"
    | "sin"
    | "spi"
    | "ssn"
    | "tin";
  /** The country that issued it, where that is not the country of the customer. Clearway addition. */
  issuing_country?: "" | string;
  /** Expiry date printed on the document, `YYYY-MM-DD`. Clearway addition. */
  valid_until?: "" | string;
}

export interface BusinessIntake {
  /** Without a word in any field it means: not given. */
  address?: Address;
  business: Business;
  /** Persons, businesses and customers, at most 200 in both lists; or "none_identified". */
  controllers?:
    | "none_identified"
    | (
        | ({
            type: "person";
          } & RelatedPerson)
        | ({
            type: "business";
          } & RelatedBusiness)
        | ({
            type: "customer";
          } & RelatedCustomer)
      )[];
  /**
   * Older form: the name of the country. It must not contradict country_code.
   * @deprecated
   * @minLength 0
   * @maxLength 100
   */
  country?: string;
  /**
   * ISO 3166-1 alpha-2 or alpha-3, any case. Answers have alpha-3.
   * @minLength 2
   * @maxLength 3
   */
  country_code: string;
  /**
   * Older form: the one document. Send `documents` instead; never both.
   * @deprecated
   */
  document?: {
    /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
    back_doc?: string;
    /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
    front_doc?: string;
    /**
     * The number on the document; tax numbers always go here.
     * @minLength 0
     * @maxLength 64
     */
    id_number?: string;
    /**
     * What the document is. The older upper-case form is accepted.
     * @minLength 1
     * @maxLength 40
     */
    id_type:
      | "certificate_of_incorporation"
      | "register_extract"
      | "articles_of_association"
      | "shareholder_register"
      | "board_resolution"
      | "bvn"
      | "cf"
      | "cnp"
      | "mf"
      | "nif"
      | "nino"
      | "npwp"
      | "ntn"
      | "pan"
      | "pin"
      | "rfc"
      | "sin"
      | "spi"
      | "ssn"
      | "tin";
    /** The country that issued it, where that is not the country of the customer. Clearway addition. */
    issuing_country?: "" | string;
    /** Expiry date printed on the document, `YYYY-MM-DD`. Clearway addition. */
    valid_until?: "" | string;
  };
  /** @maxItems 10 */
  documents?: BusinessDocument[];
  /**
   * E-mail address; the domain may be an international one.
   * @format idn-email
   * @minLength 1
   * @maxLength 254
   */
  email: string;
  kind: "business";
  /** JSON of your own: at most 50 keys, 16384 bytes, 10 levels. In a PATCH it merges, and null deletes its key. */
  metadata?: Metadata;
  /** Without a word in any field it means: not given. */
  operating_address?: Address;
  /** Persons, businesses and customers, at most 200 in both lists; or "none_identified". */
  owners?:
    | "none_identified"
    | (
        | ({
            type: "person";
          } & RelatedPerson)
        | ({
            type: "business";
          } & RelatedBusiness)
        | ({
            type: "customer";
          } & RelatedCustomer)
      )[];
  /**
   * E.164, or the national form of the country in country_code. Answers split off the dial code.
   * @minLength 1
   * @maxLength 40
   */
  phone: string;
  /**
   * Which level of your products the customer shall use; the policy may ask more at a higher one. Absent means 1 for a new customer. A change verifies the customer anew. Clearway addition.
   * @min 1
   * @max 9
   */
  product_level?: number;
  proof_of_funds?: ProofOfFunds;
}

/** Everything of a review on one page. Numbers, birth dates, e-mail, phone and streets are masked: every letter and digit is a `•`. */
export interface Case {
  addresses: CaseAddress[];
  checks: CaseCheck[];
  customer: CaseCustomer;
  decline_reason_codes: {
    code: string;
    meaning: string;
  }[];
  documents: CaseDocument[];
  earlier_verifications: VerificationSummary[];
  matches: CaseMatch[];
  /** Of a business, as this case knows it; else null. */
  ownership: Ownership | null;
  /** Of a business, in the order of `ownership`; else empty. */
  parties: CaseParty[];
  policy: {
    name: string | null;
    version: string;
  };
  /** What is asked, in one sentence. */
  question: string;
  reasons: CaseReason[];
  requirement_choices: {
    customer_message: string;
    field: string;
  }[];
  /** What is owed, in four buckets of field paths. Documents go by their type; owners and controllers by their place in what GET answers, and in `items` by id. */
  requirements: Requirements;
  review: ReviewInQueue;
  risk: {
    points: number | null;
    reasons: {
      points: number | null;
      reason: string;
    }[];
    tier: "low" | "medium" | "high";
  };
  timeline: TimelineEvent[];
  verdict_options: VerdictOption[];
  verification: {
    blocked_on: string;
    /** @format uuid */
    customer_id: string;
    due_at: string | null;
    ended_at: string | null;
    /** @format uuid */
    id: string;
    /**
     * Counts the verifications of one customer from 1.
     * @min 1
     */
    number: number;
    /** @format date-time */
    opened_at: string;
    opened_because:
      | "created"
      | "changed"
      | "unlocked"
      | "periodic_review"
      | "list_changed"
      | "party_changed";
    overdue: boolean;
    risk_tier: "low" | "medium" | "high" | null;
    state:
      | "collecting"
      | "checking"
      | "awaiting_customer"
      | "in_review"
      | "awaiting_second_approval"
      | "decided"
      | "expired"
      | "cancelled";
    temporal_url: string | null;
  };
}

export interface CaseAddress {
  claimed: {
    city: string;
    country: string;
    postal_code: string;
    state: string;
    street: string;
  };
  /** @format uuid */
  id: string;
  proof: {
    /** The lines with the address, other words than claimed ones masked. */
    excerpt: string[];
    fields: {
      /** Null where the letter was not read. */
      agrees: boolean | null;
      claimed: string;
      field: "name" | "house_number" | "street" | "city" | "postal_code";
      found: string | null;
    }[];
    /** `YYYY-MM-DD`; empty when no day was found. */
    issued: string;
    issuer: string;
    sent_url: string;
  } | null;
  purpose: "residential" | "registered" | "operating";
  reveal: string;
}

export interface CaseCheck {
  data: Record<string, string>;
  engine: {
    name: string;
    version: string;
  };
  findings: CaseFinding[];
  /** @format date-time */
  finished_at: string;
  /** @format uuid */
  id: string;
  kind:
    | "document"
    | "identity_number"
    | "address"
    | "screening"
    | "contact"
    | "funds"
    | "registration"
    | "ownership";
  outcome: "clear" | "consider" | "hit" | "unavailable" | "not_applicable";
  subject: string;
}

export interface CaseCustomer {
  country_code: string;
  /** @format date-time */
  created_at: string;
  date_of_birth_masked: string | null;
  email_masked: string;
  /** What else a business says of itself; empty of individuals. */
  facts: CaseFact[];
  /** @format uuid */
  id: string;
  kind: "individual" | "business";
  name: string;
  phone_masked: string;
  status: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
  /** @min 1 */
  version: number;
}

/** What is claimed, what is printed, what a machine reads, line by line. */
export interface CaseDocument {
  fields: {
    claimed: string | null;
    /** Where the columns differ, in characters (code points) from 0, `to` not included; empty where they agree. Masked values differ at the same places as the real ones. */
    differs: {
      column: "claimed" | "printed" | "machine";
      /** @min 0 */
      from: number;
      /** @min 1 */
      to: number;
    }[];
    field: string;
    machine: string | null;
    printed: string | null;
    /** What to ask for under /v1/customers/{id}/reveal; null where nothing is masked. */
    reveal: string | null;
  }[];
  /** @format uuid */
  id: string;
  id_type:
    | "passport"
    | "resident_id"
    | "drivers_license"
    | "national_id"
    | "voters_card"
    | "nin"
    | "certificate_of_incorporation"
    | "register_extract"
    | "articles_of_association"
    | "shareholder_register"
    | "board_resolution"
    | "bvn"
    | "cf"
    | "cnp"
    | "mf"
    | "nif"
    | "nino"
    | "npwp"
    | "ntn"
    | "pan"
    | "pin"
    | "rfc"
    | "sin"
    | "spi"
    | "ssn"
    | "tin";
  sides: {
    sent_url: string;
    side: "front" | "back";
    /** Null where no straightened picture was kept. */
    straightened_url: string | null;
  }[];
}

/** One thing that was said of somebody, by its name in the API. */
export interface CaseFact {
  field: string;
  /** What to ask for under /v1/customers/{id}/reveal; null where nothing is masked. */
  reveal: string | null;
  value: string;
}

export interface CaseFinding {
  can_override: boolean;
  code: string;
  customer_message: string;
  detail?: Record<string, any>;
  field?: string;
  /** What the policy made of it: `clear`, `request_information`, `refer` or `decline`. */
  meaning: string | null;
  override: CaseOverride | null;
  retryable: boolean;
  rule: string | null;
  severity: "info" | "warning" | "critical";
  staff_note: string;
  why_not_override: string | null;
}

/** A list entry beside the customer or a related party, as they were compared. */
export interface CaseMatch {
  compared_name: string;
  /** The day of the dataset, `YYYY-MM-DD`. */
  dataset_dated: string | null;
  dataset_version: string;
  entry: {
    /** ISO 3166-1 alpha-2. */
    countries: string[];
    /** Days, years, or from day to day. */
    dates_of_birth: string[];
    identifiers: {
      country: string | null;
      type: string | null;
      value: string;
    }[];
    /** What kind of list the entry is on. */
    kind: string;
    name: string | null;
  };
  entry_id: string;
  features: {
    /** How much the score rose or fell. */
    effect: number;
    feature:
      | "birth_date"
      | "country"
      | "sex"
      | "identifier"
      | "weak_name"
      | string;
    ours: string | null;
    relation: string;
    theirs: string | null;
  }[];
  judged_at: string | null;
  judged_by: string | null;
  /** What a verdict names it by: the id of the entry, of a related party behind the party. */
  key: string;
  list: string;
  /** The related party who was compared; null: the customer. */
  party_id: string | null;
  programmes: string[];
  score: number;
  state: "open" | "cleared" | "confirmed";
  tokens: {
    how: "same" | "alike" | "only_ours" | "only_theirs";
    ours: string | null;
    /** 0 to 1: how much the two are alike. */
    score: number;
    theirs: string | null;
    /** How much the word says about who is meant. */
    weight: number;
  }[];
}

export interface CaseOverride {
  /** @format date-time */
  at: string;
  by: string;
  /** @format uuid */
  id: string;
  reason_code: string;
}

/** What is on record of one related party; how they stand is in `ownership`. */
export interface CaseParty {
  addresses: CaseAddress[];
  /** The checks of this case that are about them. */
  check_ids: string[];
  documents: CaseDocument[];
  facts: CaseFact[];
  /** @format uuid */
  id: string;
}

export interface CaseReason {
  /** The checks of this case that it rests on. */
  check_ids: string[];
  code: string;
  message: string;
  /** The related parties that it is about. */
  party_ids: string[];
  /** Where the rule stands in the policy. */
  rule: string | null;
}

export interface Check {
  /** @min 1 */
  attempt: number;
  data: Record<string, string>;
  engine: {
    name: string;
    version: string;
  };
  findings: Finding[];
  /** @format date-time */
  finished_at: string;
  /** @format uuid */
  id: string;
  kind:
    | "document"
    | "identity_number"
    | "address"
    | "screening"
    | "contact"
    | "funds"
    | "registration"
    | "ownership";
  outcome: "clear" | "consider" | "hit" | "unavailable" | "not_applicable";
  /** @format date-time */
  started_at: string;
  /** `customer`, `document:<id>`, `address:<id>`, `proof:<id>`; of an owner or controller `party:<id>`, `party:<id>/document:<id>` and so on. */
  subject: string;
}

export interface Control {
  /**
   * At least 10 letters or digits, of any script. Stored sealed.
   * @minLength 10
   * @maxLength 2000
   * @pattern (?:[\p{L}\p{N}][^\p{L}\p{N}]*){10}
   */
  note: string;
  /**
   * @maxLength 64
   * @pattern ^[a-z][a-z0-9_]{1,63}$
   */
  reason_code: string;
}

export interface ControlTaken {
  action: "lock" | "unlock" | "restrict" | "lift_restriction";
  /** The second person; an unlock has effect only with one. */
  approved_by: string | null;
  customer: {
    /** @format uuid */
    id: string;
    status: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
    /** @min 1 */
    version: number;
  };
  /** @format uuid */
  id: string;
  reason_code: string;
  requested_by: string;
}

export interface CreatedCustomer {
  business?: {
    expected_monthly_volume: string;
    incorporation_date: string;
    industry_code: string;
    industry_scheme: string;
    legal_form: string;
    legal_name: string;
    purpose: string;
    registration_number: string;
    registry_country: string;
    tax_id: string;
    tax_ids: {
      country: string;
      number: string;
    }[];
    trading_name: string;
    website: string;
  };
  controllers?:
    | "none_identified"
    | {
        /** @format uuid */
        id: string;
        reference: string;
        type: "person" | "business" | "customer";
      }[];
  /** ISO 3166-1 alpha-3. */
  country_code: string;
  email: string;
  first_name: string;
  /** @format uuid */
  id: string;
  kind?: "business";
  last_name: string;
  owners?:
    | "none_identified"
    | {
        /** @format uuid */
        id: string;
        reference: string;
        type: "person" | "business" | "customer";
      }[];
  /** The national part. */
  phone: string;
  status: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
}

export interface Customer {
  business?: {
    expected_monthly_volume: string;
    incorporation_date: string;
    industry_code: string;
    industry_scheme: string;
    legal_form: string;
    legal_name: string;
    purpose: string;
    registration_number: string;
    registry_country: string;
    tax_id: string;
    tax_ids: {
      country: string;
      number: string;
    }[];
    trading_name: string;
    website: string;
  };
  controllers?:
    | "none_identified"
    | (RelatedPersonRecord | RelatedBusinessRecord | RelatedCustomerRecord)[];
  /** ISO 3166-1 alpha-3. */
  country_code: string;
  /** @format date-time */
  created_at: string;
  dial_code: string;
  email: string;
  first_name: string;
  /** @format uuid */
  id: string;
  kind: "individual" | "business";
  /** Where the latest verification stands. Clearway addition. */
  kyc: Kyc;
  last_name: string;
  meta: {
    address: {
      city: string;
      country: string;
      document: {
        id_type: string;
        issue_country: string;
        /** Ids of the stored files, front before back; null without any. */
        urls: string[] | null;
      };
      postal_code: string;
      state: string;
      street: string;
    };
    date_of_birth: string;
    document: {
      additional:
        | {
            country: string;
            /** Ids of the stored files, front before back; null without any. */
            docs: string[] | null;
            id_type: string;
            number: string;
            valid_until: string;
          }[]
        | null;
      country: string;
      /** Ids of the stored files, front before back; null without any. */
      docs: string[] | null;
      gender: string;
      id_type: string;
      number: string;
      provider: 0;
      valid_until: string;
    };
    employment_status: string;
    expected_monthly_income: string;
    most_recent_occupation: string;
    primary_purpose: string;
    providers: null;
    source_of_funds: string;
  };
  metadata: Record<string, any>;
  operating_address?: {
    city: string;
    country: string;
    document: {
      id_type: string;
      issue_country: string;
      /** Ids of the stored files, front before back; null without any. */
      urls: string[] | null;
    };
    postal_code: string;
    state: string;
    street: string;
  };
  owners?:
    | "none_identified"
    | (RelatedPersonRecord | RelatedBusinessRecord | RelatedCustomerRecord)[];
  /** The national part. */
  phone: string;
  /**
   * @min 1
   * @max 9
   */
  product_level: number;
  status: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
  /** @format date-time */
  updated_at: string;
}

/** Absent means unchanged. `address`, `operating_address` and `proof_of_funds` replace as a whole; `business` and `metadata` merge; documents add, or replace the one of their `id_type`; owners and controllers go by their `id`. */
export interface CustomerChange {
  /** Without a word in any field it means: not given. */
  address?: Address;
  business?: BusinessChange;
  /** An entry with `id` changes that party, with `remove: true` takes it away; without `id` it is a new one. Who is not named stays. At most 200 in both lists. "none_identified" where nobody is left. */
  controllers?:
    | "none_identified"
    | (
        | RelatedPartyRemoval
        | RelatedPartyChange
        | RelatedPerson
        | RelatedBusiness
        | RelatedCustomer
      )[];
  /**
   * Older form: the name of the country. It must not contradict country_code.
   * @deprecated
   * @minLength 0
   * @maxLength 100
   */
  country?: string;
  /**
   * ISO 3166-1 alpha-2 or alpha-3, any case. Answers have alpha-3.
   * @minLength 2
   * @maxLength 3
   */
  country_code?: string;
  /**
   * Birth date, `YYYY-MM-DD`, from 1900 on and not in the future.
   * @format date
   * @minLength 1
   * @maxLength 32
   */
  date_of_birth?: string;
  /**
   * Older form: the one document. Send `documents` instead; never both.
   * @deprecated
   */
  document?: {
    /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
    back_doc?: string;
    /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
    front_doc?: string;
    /**
     * The number on the document; tax numbers always go here.
     * @minLength 0
     * @maxLength 64
     */
    id_number?: string;
    /**
     * What the document is. The older upper-case form is accepted.
     * @minLength 1
     * @maxLength 40
     */
    id_type:
      | "passport"
      | "resident_id"
      | "drivers_license"
      | "national_id"
      | "voters_card"
      | "nin"
      | "certificate_of_incorporation"
      | "register_extract"
      | "articles_of_association"
      | "shareholder_register"
      | "board_resolution"
      | "bvn"
      | "cf"
      | "cnp"
      | "mf"
      | "nif"
      | "nino"
      | "npwp"
      | "ntn"
      | "pan"
      | "pin"
      | "rfc"
      | "sin"
      | "spi"
      | "ssn"
      | "tin";
    /** The country that issued it, where that is not the country of the customer. Clearway addition. */
    issuing_country?: "" | string;
    /** Expiry date printed on the document, `YYYY-MM-DD`. Clearway addition. */
    valid_until?: "" | string;
  };
  /** @maxItems 10 */
  documents?: Document[];
  /**
   * E-mail address; the domain may be an international one.
   * @format idn-email
   * @minLength 1
   * @maxLength 254
   */
  email?: string;
  /**
   * @minLength 1
   * @maxLength 100
   */
  first_name?: string;
  /**
   * @minLength 0
   * @maxLength 20
   */
  gender?: string;
  /**
   * @minLength 1
   * @maxLength 100
   */
  last_name?: string;
  /** JSON of your own: at most 50 keys, 16384 bytes, 10 levels. In a PATCH it merges, and null deletes its key. */
  metadata?: Metadata;
  /** Without a word in any field it means: not given. */
  operating_address?: Address;
  /** An entry with `id` changes that party, with `remove: true` takes it away; without `id` it is a new one. Who is not named stays. At most 200 in both lists. "none_identified" where nobody is left. */
  owners?:
    | "none_identified"
    | (
        | RelatedPartyRemoval
        | RelatedPartyChange
        | RelatedPerson
        | RelatedBusiness
        | RelatedCustomer
      )[];
  /**
   * E.164, or the national form of the country in country_code. Answers split off the dial code.
   * @minLength 1
   * @maxLength 40
   */
  phone?: string;
  /**
   * Which level of your products the customer shall use; the policy may ask more at a higher one. Absent means 1 for a new customer. A change verifies the customer anew. Clearway addition.
   * @min 1
   * @max 9
   */
  product_level?: number;
  proof_of_funds?: ProofOfFunds;
}

export interface CustomerPage {
  first: boolean;
  items: CustomerRecord[];
  last: boolean;
  /** @min 0 */
  max_page: number;
  next_cursor: string | null;
  /** Null when the page was asked for by cursor. */
  page: number | null;
  size: number;
  /** @min 0 */
  total: number;
  /** @min 0 */
  total_pages: number;
  /**
   * How many items this page has.
   * @min 0
   */
  visible: number;
}

/** A customer without the state of its verification. */
export interface CustomerRecord {
  business?: {
    expected_monthly_volume: string;
    incorporation_date: string;
    industry_code: string;
    industry_scheme: string;
    legal_form: string;
    legal_name: string;
    purpose: string;
    registration_number: string;
    registry_country: string;
    tax_id: string;
    tax_ids: {
      country: string;
      number: string;
    }[];
    trading_name: string;
    website: string;
  };
  controllers?:
    | "none_identified"
    | (RelatedPersonRecord | RelatedBusinessRecord | RelatedCustomerRecord)[];
  /** ISO 3166-1 alpha-3. */
  country_code: string;
  /** @format date-time */
  created_at: string;
  dial_code: string;
  email: string;
  first_name: string;
  /** @format uuid */
  id: string;
  kind: "individual" | "business";
  last_name: string;
  meta: {
    address: {
      city: string;
      country: string;
      document: {
        id_type: string;
        issue_country: string;
        /** Ids of the stored files, front before back; null without any. */
        urls: string[] | null;
      };
      postal_code: string;
      state: string;
      street: string;
    };
    date_of_birth: string;
    document: {
      additional:
        | {
            country: string;
            /** Ids of the stored files, front before back; null without any. */
            docs: string[] | null;
            id_type: string;
            number: string;
            valid_until: string;
          }[]
        | null;
      country: string;
      /** Ids of the stored files, front before back; null without any. */
      docs: string[] | null;
      gender: string;
      id_type: string;
      number: string;
      provider: 0;
      valid_until: string;
    };
    employment_status: string;
    expected_monthly_income: string;
    most_recent_occupation: string;
    primary_purpose: string;
    providers: null;
    source_of_funds: string;
  };
  metadata: Record<string, any>;
  operating_address?: {
    city: string;
    country: string;
    document: {
      id_type: string;
      issue_country: string;
      /** Ids of the stored files, front before back; null without any. */
      urls: string[] | null;
    };
    postal_code: string;
    state: string;
    street: string;
  };
  owners?:
    | "none_identified"
    | (RelatedPersonRecord | RelatedBusinessRecord | RelatedCustomerRecord)[];
  /** The national part. */
  phone: string;
  /**
   * @min 1
   * @max 9
   */
  product_level: number;
  status: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
  /** @format date-time */
  updated_at: string;
}

export interface Decision {
  /** @format date-time */
  decided_at: string;
  outcome: "approve" | "request_information" | "refer" | "decline";
  policy_version: string;
  reasons: Reason[];
}

/** Every moment of a verification is with one of four, which add up to its total: the customer; the reviewer who has claimed its review; the queue, while nobody has, or a second person is waited for; the machine. */
export interface DecisionTimes {
  /**
   * Verifications that were decided from `from` on and before `to`.
   * @min 0
   */
  count: number;
  /** @format date-time */
  from: string;
  stages: {
    customer: StageTimes;
    machine: StageTimes;
    queue: StageTimes;
    reviewer: StageTimes;
    total: StageTimes;
  };
  /** @format date-time */
  to: string;
}

export interface Document {
  /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
  back_doc?: string;
  /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
  front_doc?: string;
  /**
   * The number on the document; tax numbers always go here.
   * @minLength 0
   * @maxLength 64
   */
  id_number?: string;
  /**
   * What the document is. The older upper-case form is accepted.
   * @minLength 1
   * @maxLength 40
   */
  id_type:
    | "passport"
    | "resident_id"
    | "drivers_license"
    | "national_id"
    | "voters_card"
    | "nin"
    | "certificate_of_incorporation"
    | "register_extract"
    | "articles_of_association"
    | "shareholder_register"
    | "board_resolution"
    | "bvn"
    | "cf"
    | "cnp"
    | "mf"
    | "nif"
    | "nino"
    | "npwp"
    | "ntn"
    | "pan"
    | "pin"
    | "rfc"
    | "sin"
    | "spi"
    | "ssn"
    | "tin";
  /** The country that issued it, where that is not the country of the customer. Clearway addition. */
  issuing_country?: "" | string;
  /** Expiry date printed on the document, `YYYY-MM-DD`. Clearway addition. */
  valid_until?: "" | string;
}

/** Per cent of the customer over all chains; a range where bands are. */
export interface EffectiveShare {
  /**
   * @min 0
   * @max 100
   */
  max: number;
  /** The max itself is not reached: less than 25 is not 25. */
  max_exclusive: boolean;
  /**
   * @min 0
   * @max 100
   */
  min: number;
}

export type Events = string;

export interface Failure {
  data: object;
  error: {
    code: string;
    field?: string;
    message: string;
  }[];
  message: string;
  status: false;
}

/** One thing a check noticed. Holds no personal data of the customer. */
export interface Finding {
  code: string;
  customer_message: string;
  detail?: Record<string, any>;
  field?: string;
  retryable: boolean;
  severity: "info" | "warning" | "critical";
  staff_note: string;
}

/** Holds while the check looks at the same input, until somebody withdraws it. */
export interface GivenOverride {
  /** @format uuid */
  check_id: string;
  check_kind:
    | "document"
    | "identity_number"
    | "address"
    | "screening"
    | "contact"
    | "funds"
    | "registration"
    | "ownership";
  code: string;
  /** @format uuid */
  customer_id: string;
  field: string | null;
  /** @format date-time */
  given_at: string;
  given_by: string;
  /** @format uuid */
  id: string;
  reason_code: string;
  /** @format uuid */
  review_id: string;
  /** `customer`, `document:<id>`, `address:<id>`, `proof:<id>`; of an owner or controller `party:<id>`, `party:<id>/document:<id>` and so on. */
  subject: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
}

export interface GivenVerdict {
  action:
    | "approve"
    | "decline"
    | "request_information"
    | "confirm_match"
    | "clear_match";
  /** @format date-time */
  given_at: string;
  given_by: string;
  matches: string[];
  needs_second: boolean;
  note: string;
  reason_code: string;
  requirements: string[];
  seconded_by: string | null;
}

export interface IndividualIntake {
  /** Without a word in any field it means: not given. */
  address?: Address;
  /**
   * Older form: the name of the country. It must not contradict country_code.
   * @deprecated
   * @minLength 0
   * @maxLength 100
   */
  country?: string;
  /**
   * ISO 3166-1 alpha-2 or alpha-3, any case. Answers have alpha-3.
   * @minLength 2
   * @maxLength 3
   */
  country_code: string;
  /**
   * Birth date, `YYYY-MM-DD`, from 1900 on and not in the future.
   * @format date
   * @minLength 1
   * @maxLength 32
   */
  date_of_birth: string;
  /**
   * Older form: the one document. Send `documents` instead; never both.
   * @deprecated
   */
  document?: {
    /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
    back_doc?: string;
    /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
    front_doc?: string;
    /**
     * The number on the document; tax numbers always go here.
     * @minLength 0
     * @maxLength 64
     */
    id_number?: string;
    /**
     * What the document is. The older upper-case form is accepted.
     * @minLength 1
     * @maxLength 40
     */
    id_type:
      | "passport"
      | "resident_id"
      | "drivers_license"
      | "national_id"
      | "voters_card"
      | "nin"
      | "bvn"
      | "cf"
      | "cnp"
      | "mf"
      | "nif"
      | "nino"
      | "npwp"
      | "ntn"
      | "pan"
      | "pin"
      | "rfc"
      | "sin"
      | "spi"
      | "ssn"
      | "tin";
    /** The country that issued it, where that is not the country of the customer. Clearway addition. */
    issuing_country?: "" | string;
    /** Expiry date printed on the document, `YYYY-MM-DD`. Clearway addition. */
    valid_until?: "" | string;
  };
  /** @maxItems 10 */
  documents?: PersonDocument[];
  /**
   * E-mail address; the domain may be an international one.
   * @format idn-email
   * @minLength 1
   * @maxLength 254
   */
  email: string;
  /**
   * @minLength 1
   * @maxLength 100
   */
  first_name: string;
  /**
   * @minLength 0
   * @maxLength 20
   */
  gender?: string;
  kind?: "individual";
  /**
   * @minLength 1
   * @maxLength 100
   */
  last_name: string;
  /** JSON of your own: at most 50 keys, 16384 bytes, 10 levels. In a PATCH it merges, and null deletes its key. */
  metadata?: Metadata;
  /**
   * E.164, or the national form of the country in country_code. Answers split off the dial code.
   * @minLength 1
   * @maxLength 40
   */
  phone: string;
  /**
   * Which level of your products the customer shall use; the policy may ask more at a higher one. Absent means 1 for a new customer. A change verifies the customer anew. Clearway addition.
   * @min 1
   * @max 9
   */
  product_level?: number;
  proof_of_funds?: ProofOfFunds;
}

/** Where the latest verification stands. Clearway addition. */
export interface Kyc {
  checks: {
    /** @format date-time */
    finished_at: string;
    kind:
      | "document"
      | "identity_number"
      | "address"
      | "screening"
      | "contact"
      | "funds"
      | "registration"
      | "ownership";
    outcome: "clear" | "consider" | "hit" | "unavailable" | "not_applicable";
    /** `customer`, `document:<id>`, `address:<id>`, `proof:<id>`; of an owner or controller `party:<id>`, `party:<id>/document:<id>` and so on. */
    subject: string;
  }[];
  decision: Decision | null;
  next_review_at: string | null;
  /** What is owed, in four buckets of field paths. Documents go by their type; owners and controllers by their place in what GET answers, and in `items` by id. */
  requirements: Requirements;
  review: {
    /** @format date-time */
    due_at: string;
    /** @format uuid */
    id: string;
  } | null;
  state:
    | "collecting"
    | "checking"
    | "awaiting_customer"
    | "in_review"
    | "awaiting_second_approval"
    | "decided"
    | "expired"
    | "cancelled";
  /** @format uuid */
  verification_id: string;
  /**
   * Grows by one with every change; drop answers with a smaller one.
   * @min 1
   */
  version: number;
}

export interface ListStanding {
  /** Since midnight UTC of `dated`. */
  age_seconds: number | null;
  /** When its source last said that this is the newest. */
  confirmed_at: string | null;
  /** As the list says of itself. */
  dated: string | null;
  entries: number | null;
  kind: string | null;
  /** What came of the last look at its source; null where it has none. */
  last_lookup: "unchanged" | "updated" | "refused" | "failed" | null;
  list: string;
  /** While a required list is not loaded, nobody is `clear`. */
  loaded: boolean;
  looked_up_at: string | null;
  required: boolean;
  /** It is required or fetched, and was not confirmed (or, without a source, taken) within 48 hours, or is not loaded. */
  stale: boolean;
  /** When this version came into use. */
  taken_at: string | null;
  version: string | null;
}

/** As the worker that spoke last has them, by name. */
export interface Lists {
  items: ListStanding[];
}

/** JSON of your own: at most 50 keys, 16384 bytes, 10 levels. In a PATCH it merges, and null deletes its key. */
export type Metadata = Record<string, any>;

export type NoFields = object;

export type Nothing = object;

export interface OtherHolding {
  /** They hold it for somebody else. */
  held_as?: "" | "nominee" | "trust";
  /** Whose it really is, where that is known: reference or id. */
  held_for?: "" | string;
  /** Whom they own: reference or id of another party of this business. Absent: the customer itself. */
  of?: "" | string;
  /**
   * Per cent of the shares.
   * @min 0
   * @max 100
   */
  ownership_percentage?: number;
  /** Where only a band is published: more than or just 25 up to 50 per cent is {min: 25, max: 50}. */
  ownership_range?: {
    /**
     * @min 0
     * @max 100
     */
    max: number;
    /**
     * @min 0
     * @max 100
     */
    min: number;
  };
  /**
   * Per cent of the votes, where they are others.
   * @min 0
   * @max 100
   */
  voting_percentage?: number;
}

export interface Override {
  /**
   * Of the check that made the finding.
   * @format uuid
   */
  check_id: string;
  /**
   * Of the finding.
   * @minLength 1
   * @maxLength 100
   */
  code: string;
  /**
   * Of the finding, and needed where it has one: a check may find the same about several fields.
   * @minLength 1
   * @maxLength 200
   */
  field?: string;
  /**
   * At least 10 letters or digits, of any script. Stored sealed.
   * @minLength 10
   * @maxLength 2000
   * @pattern (?:[\p{L}\p{N}][^\p{L}\p{N}]*){10}
   */
  note: string;
  /**
   * @maxLength 64
   * @pattern ^[a-z][a-z0-9_]{1,63}$
   */
  reason_code: string;
}

/** Who owns and controls a business. */
export interface Ownership {
  /** The most of the customer that one unknown person could own; null until it was computed. */
  could_hide: number | null;
  /** Steps to the farthest party. */
  depth: number | null;
  holdings: OwnershipHolding[];
  /** Those who own each other in a circle, once around. */
  loops: string[][];
  /** Everybody once, owners first. */
  parties: OwnershipParty[];
  root: {
    controllers_none_identified: boolean;
    /** @format uuid */
    id: string;
    name: string;
    owners_none_identified: boolean;
    status: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
  };
  /** Whoever has as much is to be known; null until it was computed. */
  threshold: number | null;
}

/** What one holds directly of another, as it was said. */
export interface OwnershipHolding {
  held_as: "nominee" | "trust" | null;
  /** Whose it really is, where that is known. */
  held_for: string | null;
  /** False: how much was not said, and 0 to 100 stands for it. */
  known: boolean;
  /**
   * @min 0
   * @max 100
   */
  max: number;
  /**
   * @min 0
   * @max 100
   */
  min: number;
  /**
   * A party, or the customer.
   * @format uuid
   */
  owned: string;
  /** @format uuid */
  owner: string;
  votes: number | null;
}

export interface OwnershipParty {
  /** By majorities at each step of a chain, whatever the product of the shares is. */
  controls: "certain" | "possible" | "no" | null;
  /** Who is a customer already. */
  customer: {
    /** @format uuid */
    id: string;
    kind: "individual" | "business";
    status: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
  } | null;
  /** @format uuid */
  id: string;
  list: "owners" | "controllers";
  name: string;
  /** Of a business: it was said that it has no owner to name. */
  none_identified: boolean;
  /** Null until it was computed. */
  ownership: EffectiveShare | null;
  /** Where the customer’s own answer has them. */
  path: string;
  /** The policy wants them verified; null until it has decided. */
  required: boolean | null;
  roles: (
    | "beneficial_owner"
    | "control_person"
    | "director"
    | "authorized_signatory"
    | "representative"
  )[];
  /** `pending`: not decided since they changed. `not_required`: nothing was found, and the policy does not want them verified. `information_needed`, `in_review`, `declined`: the strictest that the policy says about them. */
  standing:
    | "pending"
    | "clear"
    | "not_required"
    | "information_needed"
    | "in_review"
    | "declined";
  title: string | null;
  type: "person" | "business" | "customer";
  /** Null where they follow the shares. */
  votes: EffectiveShare | null;
}

export interface PasswordChange {
  /**
   * At least 12 characters.
   * @minLength 1
   * @maxLength 1024
   */
  new: string;
  /**
   * @minLength 1
   * @maxLength 1024
   */
  old: string;
}

export interface People {
  items: Person[];
}

export interface Person {
  /** May sign in. */
  active: boolean;
  /** For admins; null for everybody else. */
  email: string | null;
  /** As claims, verdicts and audit rows name them. */
  id: string;
  /** For admins; null for everybody else. */
  last_sign_in_at: string | null;
  name: string;
  role: "viewer" | "reviewer" | "approver" | "admin";
  /** For admins; null for everybody else. */
  signs_in_with: ("password" | "oidc")[] | null;
  /** A second factor is enrolled. For admins; null for everybody else. */
  totp: boolean | null;
}

export interface PersonChange {
  /** False: signs in no more, and is signed out now. */
  active?: boolean;
  /**
   * @minLength 1
   * @maxLength 100
   */
  name?: string;
  /**
   * `password`: a new one is generated and answered once. `totp`: the second factor is enrolled anew. `identity`: the provider vouches for the e-mail address anew.
   * @maxItems 3
   * @minItems 1
   */
  reset?: ("password" | "totp" | "identity")[];
  role?: "viewer" | "reviewer" | "approver" | "admin";
}

/** An identity document, or a tax number. */
export interface PersonDocument {
  /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
  back_doc?: string;
  /** A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. An empty string means: not given. */
  front_doc?: string;
  /**
   * The number on the document; tax numbers always go here.
   * @minLength 0
   * @maxLength 64
   */
  id_number?: string;
  /**
   * What the document is. The older upper-case form is accepted.
   * @minLength 1
   * @maxLength 40
   */
  id_type:
    | "passport"
    | "resident_id"
    | "drivers_license"
    | "national_id"
    | "voters_card"
    | "nin"
    | "bvn"
    | "cf"
    | "cnp"
    | "mf"
    | "nif"
    | "nino"
    | "npwp"
    | "ntn"
    | "pan"
    | "pin"
    | "rfc"
    | "sin"
    | "spi"
    | "ssn"
    | "tin";
  /** The country that issued it, where that is not the country of the customer. Clearway addition. */
  issuing_country?: "" | string;
  /** Expiry date printed on the document, `YYYY-MM-DD`. Clearway addition. */
  valid_until?: "" | string;
}

export interface PersonIntake {
  /**
   * E-mail address; the domain may be an international one.
   * @format idn-email
   * @minLength 1
   * @maxLength 254
   */
  email: string;
  /**
   * @minLength 1
   * @maxLength 100
   */
  name: string;
  /** At least 12 characters. Absent: one is generated and answered once. Null: signs in by the provider alone. */
  password?: string | null;
  role: "viewer" | "reviewer" | "approver" | "admin";
}

export interface PersonWithPassword {
  /** Generated now, shown now and kept nowhere. */
  password: string | null;
  person: Person;
}

export interface PolicyAnswer {
  /**
   * Why. Read by whoever agrees, and by auditors; no personal data.
   * @minLength 10
   * @maxLength 2000
   */
  note: string;
}

export interface PolicyMove {
  /**
   * The most open verifications that this batch moves.
   * @min 1
   * @max 1000
   */
  limit: number;
  /**
   * Stops before more than this share of all that were moved would flip; absent: the forecast of the latest replay.
   * @min 0
   * @max 100
   */
  stop_at_flips_percent?: number;
}

export interface PolicyMoves {
  /**
   * Decided otherwise, or expected to be where no worker has got to it yet.
   * @min 0
   */
  flips_so_far: number;
  /**
   * Left where they are because a verdict on them is under way.
   * @min 0
   */
  held_back: number;
  /**
   * In this batch.
   * @min 0
   */
  moved: number;
  /** @min 0 */
  moved_so_far: number;
  /**
   * @min 0
   * @max 100
   */
  percent_allowed: number;
  /**
   * The hash of the text.
   * @pattern ^sha256:[0-9a-f]{64}$
   */
  policy_version: string;
  /**
   * Open verifications that are under another policy still.
   * @min 0
   */
  remaining: number;
  /** The next case would have gone beyond what is allowed: it was not moved. */
  stopped: {
    from: "approve" | "request_information" | "refer" | "decline";
    to: "approve" | "request_information" | "refer" | "decline";
    /** @format uuid */
    verification_id: string;
  } | null;
}

export interface PolicyProposal {
  /**
   * Why. Read by whoever agrees, and by auditors; no personal data.
   * @minLength 10
   * @maxLength 2000
   */
  note: string;
  /**
   * The policy as YAML (docs/policy.md). Its version is the hash of exactly this text.
   * @minLength 1
   * @maxLength 262144
   */
  text: string;
}

export interface PolicyReplay {
  /**
   * Of the decisions; absent: from the beginning.
   * @maxLength 40
   * @pattern ^((?:19|[2-9]\d)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:0\d|1[0-4]):[0-5]\d))?$
   */
  since?: string;
}

export interface PolicyVersion {
  answer_note: string | null;
  approved_at: string | null;
  /** Another person than the one who proposed it. */
  approved_by: string | null;
  name: string;
  note: string | null;
  /**
   * Open verifications that are under it.
   * @min 0
   */
  open_cases: number;
  proposed_at: string | null;
  proposed_by: string | null;
  rejected_at: string | null;
  rejected_by: string | null;
  /** The newest one. */
  replay: {
    /** @format date-time */
    made_at: string;
    made_by: string;
    /** What the policy would have decided about the past. No check ran again. */
    result: ReplayResult;
  } | null;
  /** Came with a release: holds where nothing was activated. */
  shipped: boolean;
  state: "proposed" | "active" | "superseded" | "rejected";
  text: string;
  /**
   * The hash of the text.
   * @pattern ^sha256:[0-9a-f]{64}$
   */
  version: string;
}

/** The active one first, then the newest proposals. */
export interface PolicyVersionList {
  items: PolicyVersionSummary[];
}

export interface PolicyVersionSummary {
  answer_note: string | null;
  approved_at: string | null;
  /** Another person than the one who proposed it. */
  approved_by: string | null;
  name: string;
  note: string | null;
  /**
   * Open verifications that are under it.
   * @min 0
   */
  open_cases: number;
  proposed_at: string | null;
  proposed_by: string | null;
  rejected_at: string | null;
  rejected_by: string | null;
  /** The newest one. */
  replay: {
    /** @format date-time */
    made_at: string;
    made_by: string;
    /** What the policy would have decided about the past. No check ran again. */
    result: ReplayResult;
  } | null;
  /** Came with a release: holds where nothing was activated. */
  shipped: boolean;
  state: "proposed" | "active" | "superseded" | "rejected";
  /**
   * The hash of the text.
   * @pattern ^sha256:[0-9a-f]{64}$
   */
  version: string;
}

export interface ProofOfFunds {
  employment_status?:
    | ""
    | "employed"
    | "homemaker"
    | "retired"
    | "self_employed"
    | "student"
    | "unemployed";
  /** `0_4999`: under USD 5,000 a month. `5000_9999`: USD 5,000 or more. */
  expected_monthly_pay?: "" | "0_4999" | "5000_9999";
  /**
   * A 6-digit SOC 2018 code without its hyphen (151252: software developers), or plain words.
   * @minLength 0
   * @maxLength 100
   */
  occupation?: string;
  primary_purpose?:
    | ""
    | "charitable_donations"
    | "ecommerce_retail_payments"
    | "investment_purposes"
    | "operating_a_company"
    | "payments_to_friends_or_family_abroad"
    | "personal_or_living_expenses"
    | "protect_wealth"
    | "purchase_goods_and_services"
    | "receive_payment_for_freelancing";
  source_of_funds?:
    | ""
    | "company_funds"
    | "ecommerce_reseller"
    | "gambling_proceeds"
    | "gifts"
    | "government_benefits"
    | "inheritance"
    | "investments_loans"
    | "pension_retirement"
    | "salary"
    | "sale_of_assets_real_estate"
    | "savings"
    | "someone_elses_funds";
}

export interface ProposedTotp {
  /** The same for a QR code. */
  otpauth_url: string;
  /** Base32, to type into an authenticator app. */
  secret: string;
}

export interface Reason {
  code: string;
  message: string;
  /** Ids of the owners and controllers whom it is about; absent: the customer alone. */
  parties?: string[];
}

export interface Reassign {
  /**
   * Who shall have it, as the answers name them.
   * @minLength 1
   * @maxLength 100
   */
  to: string;
}

export interface RelatedBusiness {
  /** Without a word in any field it means: not given. */
  address?: Address;
  /** Where they live, or are registered. The country of the customer where it is absent. */
  country_code?: "" | string;
  /** @maxItems 10 */
  documents?: BusinessDocument[];
  /** E-mail address; the domain may be an international one. */
  email?: "" | string;
  /** They hold it for somebody else. */
  held_as?: "" | "nominee" | "trust";
  /** Whose it really is, where that is known: reference or id. */
  held_for?: "" | string;
  /** Date of incorporation, `YYYY-MM-DD`, from 1500 on and not in the future. */
  incorporation_date?: "" | string;
  /**
   * @minLength 0
   * @maxLength 100
   */
  legal_form?: string;
  /**
   * As it is registered.
   * @minLength 1
   * @maxLength 200
   */
  legal_name: string;
  /** Whom they own: reference or id of another party of this business. Absent: the customer itself. */
  of?: "" | string;
  /**
   * What they hold of other businesses behind this one, beside the holding in the entry itself.
   * @maxItems 20
   */
  other_holdings?: OtherHolding[];
  /** We looked, and it has no owner to name. Its owners are entries whose `of` names it. */
  owners?: "none_identified";
  /**
   * Per cent of the shares.
   * @min 0
   * @max 100
   */
  ownership_percentage?: number;
  /** Where only a band is published: more than or just 25 up to 50 per cent is {min: 25, max: 50}. */
  ownership_range?: {
    /**
     * @min 0
     * @max 100
     */
    max: number;
    /**
     * @min 0
     * @max 100
     */
    min: number;
  };
  /** E.164, or the national form of the country in country_code. Answers split off the dial code. */
  phone?: "" | string;
  /** Your own word for the party, unique within this business; `of` and `held_for` may name it. */
  reference?: "" | string;
  /**
   * Its number in the register of registry_country.
   * @minLength 0
   * @maxLength 64
   */
  registration_number?: string;
  /** Whose register it stands in. */
  registry_country?: "" | string;
  /**
   * What they do. Absent or empty: none for owners, `control_person` for controllers.
   * @maxItems 5
   */
  roles?: (
    | "beneficial_owner"
    | "control_person"
    | "director"
    | "authorized_signatory"
    | "representative"
  )[];
  /**
   * @minLength 0
   * @maxLength 64
   */
  tax_id?: string;
  /**
   * @minLength 0
   * @maxLength 100
   */
  title?: string;
  /**
   * The name it goes by, where that is another.
   * @minLength 0
   * @maxLength 200
   */
  trading_name?: string;
  type: "business";
  /**
   * Per cent of the votes, where they are others.
   * @min 0
   * @max 100
   */
  voting_percentage?: number;
}

export interface RelatedBusinessRecord {
  address: {
    city: string;
    country: string;
    document: {
      id_type: string;
      issue_country: string;
      /** Ids of the stored files, front before back; null without any. */
      urls: string[] | null;
    };
    postal_code: string;
    state: string;
    street: string;
  };
  /** ISO 3166-1 alpha-3; empty where it is that of the customer. */
  country_code: string;
  dial_code: string;
  documents: {
    country: string;
    /** Ids of the stored files, front before back; null without any. */
    docs: string[] | null;
    id_type: string;
    number: string;
    valid_until: string;
  }[];
  email: string;
  held_as: "nominee" | "trust" | "";
  /** Id of the party for whom they hold it, or empty. */
  held_for: string;
  /** @format uuid */
  id: string;
  incorporation_date: string;
  /** In what answers a customer with its `kyc`. */
  kyc?: {
    checks: {
      /** @format date-time */
      finished_at: string;
      kind:
        | "document"
        | "identity_number"
        | "address"
        | "screening"
        | "contact"
        | "funds"
        | "registration"
        | "ownership";
      outcome: "clear" | "consider" | "hit" | "unavailable" | "not_applicable";
      /** `customer`, `document:<id>`, `address:<id>`, `proof:<id>`; of an owner or controller `party:<id>`, `party:<id>/document:<id>` and so on. */
      subject: string;
    }[];
    /** Whether they control the customer by majorities at each step. Null until it was computed. */
    controls: "certain" | "possible" | "no" | null;
    /** Of a party who is a customer. */
    customer_status?: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
    /** Effective share of the customer over all chains, per cent. Null until it was computed. */
    ownership: {
      max: number;
      min: number;
    } | null;
    /** The policy wants them verified. Null until it has decided about them. */
    required: boolean | null;
    /** `pending`: not decided since they changed. `not_required`: nothing was found, and the policy does not want them verified. The others say what is asked for on their account. */
    standing:
      | "pending"
      | "clear"
      | "not_required"
      | "information_needed"
      | "in_review"
      | "declined";
  };
  legal_form: string;
  legal_name: string;
  /** Id of the party whom they own; empty for the customer itself. */
  of: string;
  other_holdings: {
    held_as: "nominee" | "trust" | "";
    /** Id of the party for whom they hold it, or empty. */
    held_for: string;
    /** Id of the party whom they own; empty for the customer itself. */
    of: string;
    ownership_percentage: number | null;
    ownership_range: {
      max: number;
      min: number;
    } | null;
    voting_percentage: number | null;
  }[];
  owners: "none_identified" | null;
  ownership_percentage: number | null;
  ownership_range: {
    max: number;
    min: number;
  } | null;
  /** The national part. */
  phone: string;
  reference: string;
  registration_number: string;
  registry_country: string;
  roles: (
    | "beneficial_owner"
    | "control_person"
    | "director"
    | "authorized_signatory"
    | "representative"
  )[];
  tax_id: string;
  title: string;
  trading_name: string;
  type: "business";
  voting_percentage: number | null;
}

export interface RelatedCustomer {
  /**
   * Somebody who is a customer of yours already.
   * @format uuid
   */
  customer_id: string;
  /** They hold it for somebody else. */
  held_as?: "" | "nominee" | "trust";
  /** Whose it really is, where that is known: reference or id. */
  held_for?: "" | string;
  /** Whom they own: reference or id of another party of this business. Absent: the customer itself. */
  of?: "" | string;
  /**
   * What they hold of other businesses behind this one, beside the holding in the entry itself.
   * @maxItems 20
   */
  other_holdings?: OtherHolding[];
  /**
   * Per cent of the shares.
   * @min 0
   * @max 100
   */
  ownership_percentage?: number;
  /** Where only a band is published: more than or just 25 up to 50 per cent is {min: 25, max: 50}. */
  ownership_range?: {
    /**
     * @min 0
     * @max 100
     */
    max: number;
    /**
     * @min 0
     * @max 100
     */
    min: number;
  };
  /** Your own word for the party, unique within this business; `of` and `held_for` may name it. */
  reference?: "" | string;
  /**
   * What they do. Absent or empty: none for owners, `control_person` for controllers.
   * @maxItems 5
   */
  roles?: (
    | "beneficial_owner"
    | "control_person"
    | "director"
    | "authorized_signatory"
    | "representative"
  )[];
  /**
   * @minLength 0
   * @maxLength 100
   */
  title?: string;
  type: "customer";
  /**
   * Per cent of the votes, where they are others.
   * @min 0
   * @max 100
   */
  voting_percentage?: number;
}

export interface RelatedCustomerRecord {
  country_code: string;
  /** @format uuid */
  customer_id: string;
  held_as: "nominee" | "trust" | "";
  /** Id of the party for whom they hold it, or empty. */
  held_for: string;
  /** @format uuid */
  id: string;
  /** In what answers a customer with its `kyc`. */
  kyc?: {
    checks: {
      /** @format date-time */
      finished_at: string;
      kind:
        | "document"
        | "identity_number"
        | "address"
        | "screening"
        | "contact"
        | "funds"
        | "registration"
        | "ownership";
      outcome: "clear" | "consider" | "hit" | "unavailable" | "not_applicable";
      /** `customer`, `document:<id>`, `address:<id>`, `proof:<id>`; of an owner or controller `party:<id>`, `party:<id>/document:<id>` and so on. */
      subject: string;
    }[];
    /** Whether they control the customer by majorities at each step. Null until it was computed. */
    controls: "certain" | "possible" | "no" | null;
    /** Of a party who is a customer. */
    customer_status?: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
    /** Effective share of the customer over all chains, per cent. Null until it was computed. */
    ownership: {
      max: number;
      min: number;
    } | null;
    /** The policy wants them verified. Null until it has decided about them. */
    required: boolean | null;
    /** `pending`: not decided since they changed. `not_required`: nothing was found, and the policy does not want them verified. The others say what is asked for on their account. */
    standing:
      | "pending"
      | "clear"
      | "not_required"
      | "information_needed"
      | "in_review"
      | "declined";
  };
  /** As the customer is called; empty where they were erased. */
  name: string;
  /** Id of the party whom they own; empty for the customer itself. */
  of: string;
  other_holdings: {
    held_as: "nominee" | "trust" | "";
    /** Id of the party for whom they hold it, or empty. */
    held_for: string;
    /** Id of the party whom they own; empty for the customer itself. */
    of: string;
    ownership_percentage: number | null;
    ownership_range: {
      max: number;
      min: number;
    } | null;
    voting_percentage: number | null;
  }[];
  ownership_percentage: number | null;
  ownership_range: {
    max: number;
    min: number;
  } | null;
  reference: string;
  roles: (
    | "beneficial_owner"
    | "control_person"
    | "director"
    | "authorized_signatory"
    | "representative"
  )[];
  title: string;
  type: "customer";
  voting_percentage: number | null;
}

/** Changes the party of this id. Absent means unchanged; documents add, or replace the one of their `id_type`; `address` replaces as a whole, and so does what they hold as soon as any field of it is sent. */
export interface RelatedPartyChange {
  /** Without a word in any field it means: not given. */
  address?: Address;
  /** Where they live, or are registered. The country of the customer where it is absent. */
  country_code?: "" | string;
  /** Birth date, `YYYY-MM-DD`, from 1900 on and not in the future. */
  date_of_birth?: "" | string;
  /** @maxItems 10 */
  documents?: Document[];
  /** E-mail address; the domain may be an international one. */
  email?: "" | string;
  /**
   * @minLength 1
   * @maxLength 100
   */
  first_name?: string;
  /**
   * @minLength 0
   * @maxLength 20
   */
  gender?: string;
  /** They hold it for somebody else. */
  held_as?: "" | "nominee" | "trust";
  /** Whose it really is, where that is known: reference or id. */
  held_for?: "" | string;
  /**
   * Of a party that is there, as GET answers it.
   * @format uuid
   */
  id: string;
  /** Date of incorporation, `YYYY-MM-DD`, from 1500 on and not in the future. */
  incorporation_date?: "" | string;
  /**
   * @minLength 1
   * @maxLength 100
   */
  last_name?: string;
  /**
   * @minLength 0
   * @maxLength 100
   */
  legal_form?: string;
  /**
   * As it is registered.
   * @minLength 1
   * @maxLength 200
   */
  legal_name?: string;
  /**
   * @minLength 0
   * @maxLength 100
   */
  middle_name?: string;
  /** ISO 3166-1 alpha-2 or alpha-3, any case. Answers have alpha-3. */
  nationality?: "" | string;
  /** Whom they own: reference or id of another party of this business. Absent: the customer itself. */
  of?: "" | string;
  /**
   * What they hold of other businesses behind this one, beside the holding in the entry itself.
   * @maxItems 20
   */
  other_holdings?: OtherHolding[];
  /** We looked, and it has no owner to name. Its owners are entries whose `of` names it. */
  owners?: "none_identified";
  /**
   * Per cent of the shares.
   * @min 0
   * @max 100
   */
  ownership_percentage?: number;
  /** Where only a band is published: more than or just 25 up to 50 per cent is {min: 25, max: 50}. */
  ownership_range?: {
    /**
     * @min 0
     * @max 100
     */
    max: number;
    /**
     * @min 0
     * @max 100
     */
    min: number;
  };
  /** E.164, or the national form of the country in country_code. Answers split off the dial code. */
  phone?: "" | string;
  /** Your own word for the party, unique within this business; `of` and `held_for` may name it. */
  reference?: "" | string;
  /**
   * Its number in the register of registry_country.
   * @minLength 0
   * @maxLength 64
   */
  registration_number?: string;
  /** Whose register it stands in. */
  registry_country?: "" | string;
  /**
   * What they do. Absent or empty: none for owners, `control_person` for controllers.
   * @maxItems 5
   */
  roles?: (
    | "beneficial_owner"
    | "control_person"
    | "director"
    | "authorized_signatory"
    | "representative"
  )[];
  /**
   * @minLength 0
   * @maxLength 64
   */
  tax_id?: string;
  /**
   * @minLength 0
   * @maxLength 100
   */
  title?: string;
  /**
   * The name it goes by, where that is another.
   * @minLength 0
   * @maxLength 200
   */
  trading_name?: string;
  /** What the party is, where you say so: it cannot change. */
  type?: "person" | "business" | "customer";
  /**
   * Per cent of the votes, where they are others.
   * @min 0
   * @max 100
   */
  voting_percentage?: number;
}

/** Takes the party of this id away. */
export interface RelatedPartyRemoval {
  /**
   * Of a party that is there, as GET answers it.
   * @format uuid
   */
  id: string;
  remove: true;
}

export interface RelatedPerson {
  /** Without a word in any field it means: not given. */
  address?: Address;
  /** Where they live, or are registered. The country of the customer where it is absent. */
  country_code?: "" | string;
  /** Birth date, `YYYY-MM-DD`, from 1900 on and not in the future. */
  date_of_birth?: "" | string;
  /** @maxItems 10 */
  documents?: PersonDocument[];
  /** E-mail address; the domain may be an international one. */
  email?: "" | string;
  /**
   * @minLength 1
   * @maxLength 100
   */
  first_name: string;
  /**
   * @minLength 0
   * @maxLength 20
   */
  gender?: string;
  /** They hold it for somebody else. */
  held_as?: "" | "nominee" | "trust";
  /** Whose it really is, where that is known: reference or id. */
  held_for?: "" | string;
  /**
   * @minLength 1
   * @maxLength 100
   */
  last_name: string;
  /**
   * @minLength 0
   * @maxLength 100
   */
  middle_name?: string;
  /** ISO 3166-1 alpha-2 or alpha-3, any case. Answers have alpha-3. */
  nationality?: "" | string;
  /** Whom they own: reference or id of another party of this business. Absent: the customer itself. */
  of?: "" | string;
  /**
   * What they hold of other businesses behind this one, beside the holding in the entry itself.
   * @maxItems 20
   */
  other_holdings?: OtherHolding[];
  /**
   * Per cent of the shares.
   * @min 0
   * @max 100
   */
  ownership_percentage?: number;
  /** Where only a band is published: more than or just 25 up to 50 per cent is {min: 25, max: 50}. */
  ownership_range?: {
    /**
     * @min 0
     * @max 100
     */
    max: number;
    /**
     * @min 0
     * @max 100
     */
    min: number;
  };
  /** E.164, or the national form of the country in country_code. Answers split off the dial code. */
  phone?: "" | string;
  /** Your own word for the party, unique within this business; `of` and `held_for` may name it. */
  reference?: "" | string;
  /**
   * What they do. Absent or empty: none for owners, `control_person` for controllers.
   * @maxItems 5
   */
  roles?: (
    | "beneficial_owner"
    | "control_person"
    | "director"
    | "authorized_signatory"
    | "representative"
  )[];
  /**
   * @minLength 0
   * @maxLength 100
   */
  title?: string;
  type: "person";
  /**
   * Per cent of the votes, where they are others.
   * @min 0
   * @max 100
   */
  voting_percentage?: number;
}

export interface RelatedPersonRecord {
  address: {
    city: string;
    country: string;
    document: {
      id_type: string;
      issue_country: string;
      /** Ids of the stored files, front before back; null without any. */
      urls: string[] | null;
    };
    postal_code: string;
    state: string;
    street: string;
  };
  /** ISO 3166-1 alpha-3; empty where it is that of the customer. */
  country_code: string;
  date_of_birth: string;
  dial_code: string;
  documents: {
    country: string;
    /** Ids of the stored files, front before back; null without any. */
    docs: string[] | null;
    id_type: string;
    number: string;
    valid_until: string;
  }[];
  email: string;
  first_name: string;
  gender: string;
  held_as: "nominee" | "trust" | "";
  /** Id of the party for whom they hold it, or empty. */
  held_for: string;
  /** @format uuid */
  id: string;
  /** In what answers a customer with its `kyc`. */
  kyc?: {
    checks: {
      /** @format date-time */
      finished_at: string;
      kind:
        | "document"
        | "identity_number"
        | "address"
        | "screening"
        | "contact"
        | "funds"
        | "registration"
        | "ownership";
      outcome: "clear" | "consider" | "hit" | "unavailable" | "not_applicable";
      /** `customer`, `document:<id>`, `address:<id>`, `proof:<id>`; of an owner or controller `party:<id>`, `party:<id>/document:<id>` and so on. */
      subject: string;
    }[];
    /** Whether they control the customer by majorities at each step. Null until it was computed. */
    controls: "certain" | "possible" | "no" | null;
    /** Of a party who is a customer. */
    customer_status?: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
    /** Effective share of the customer over all chains, per cent. Null until it was computed. */
    ownership: {
      max: number;
      min: number;
    } | null;
    /** The policy wants them verified. Null until it has decided about them. */
    required: boolean | null;
    /** `pending`: not decided since they changed. `not_required`: nothing was found, and the policy does not want them verified. The others say what is asked for on their account. */
    standing:
      | "pending"
      | "clear"
      | "not_required"
      | "information_needed"
      | "in_review"
      | "declined";
  };
  last_name: string;
  middle_name: string;
  nationality: string;
  /** Id of the party whom they own; empty for the customer itself. */
  of: string;
  other_holdings: {
    held_as: "nominee" | "trust" | "";
    /** Id of the party for whom they hold it, or empty. */
    held_for: string;
    /** Id of the party whom they own; empty for the customer itself. */
    of: string;
    ownership_percentage: number | null;
    ownership_range: {
      max: number;
      min: number;
    } | null;
    voting_percentage: number | null;
  }[];
  ownership_percentage: number | null;
  ownership_range: {
    max: number;
    min: number;
  } | null;
  /** The national part. */
  phone: string;
  reference: string;
  roles: (
    | "beneficial_owner"
    | "control_person"
    | "director"
    | "authorized_signatory"
    | "representative"
  )[];
  title: string;
  type: "person";
  voting_percentage: number | null;
}

export interface Repair {
  /**
   * At least 10 letters or digits, of any script. Stored sealed.
   * @minLength 10
   * @maxLength 2000
   * @pattern (?:[\p{L}\p{N}][^\p{L}\p{N}]*){10}
   */
  note: string;
  /**
   * @maxLength 64
   * @pattern ^[a-z][a-z0-9_]{1,63}$
   */
  reason_code: string;
  /** retry: run now what is unavailable. signal: deliver the waiting signal again. rerun: run every check anew, and use no evidence again. */
  repair: "retry" | "signal" | "rerun";
  /** @format uuid */
  verification_id: string;
}

export interface RepairChoice {
  allowed: boolean;
  repair: "retry" | "signal" | "rerun";
  /** Why it makes no sense as the verification stands now. */
  why_not: string | null;
}

export interface RepairOrdered {
  /** @format uuid */
  customer_id: string;
  /** @format uuid */
  id: string;
  /** @format date-time */
  ordered_at: string;
  ordered_by: string;
  reason_code: string;
  repair: "retry" | "signal" | "rerun";
  /** @format uuid */
  verification_id: string;
}

/** What the policy would have decided about the past. No check ran again. */
export interface ReplayResult {
  /**
   * Decisions of the rules that were built in before policies were files.
   * @min 0
   */
  builtin: number;
  /** @min 0 */
  decisions: number;
  /** The first 200 decisions that come out otherwise; `decisions - same` is how many there are. */
  flips: {
    by_rules: string[];
    /** @format uuid */
    customer_id: string;
    /** @format uuid */
    decision_id: string;
    from: "approve" | "request_information" | "refer" | "decline";
    /** It carries out a verdict of a person. */
    human: boolean;
    to: "approve" | "request_information" | "refer" | "decline";
    /** @format uuid */
    verification_id: string;
  }[];
  flips_by_rule: Record<string, number>;
  /**
   * Decisions that carried out a verdict of a person: compared as carrying out the same verdict.
   * @min 0
   */
  human_verdicts: number;
  /** Outcome as recorded to outcome under this policy to how often. */
  matrix: Record<string, Record<string, number>>;
  /** @min 0 */
  ms: number;
  /** The latest decisions of open verifications among them: the forecast for moving these. */
  open_cases: {
    /** @min 0 */
    decisions: number;
    /** @min 0 */
    flips: number;
  };
  /**
   * Verifications a second.
   * @min 0
   */
  per_second: number;
  /**
   * The hash of the text.
   * @pattern ^sha256:[0-9a-f]{64}$
   */
  policy_version: string;
  review_load: {
    /** @min 0 */
    after: number;
    /** @min 0 */
    before: number;
    /** @min 0 */
    per_day_after: number;
    /** @min 0 */
    per_day_before: number;
  };
  /** @min 0 */
  same: number;
  since: string | null;
  /** @min 0 */
  verifications: number;
}

/** What is owed, in four buckets of field paths. Documents go by their type; owners and controllers by their place in what GET answers, and in `items` by id. */
export interface Requirements {
  currently_due: string[];
  errors: {
    code: string;
    customer_message: string;
    field: string;
    retryable: boolean;
    staff_note: string;
  }[];
  eventually_due: string[];
  /** The fields of all buckets, each with why it is there. */
  items: {
    /** Fields that would do as well. */
    alternatives: string[];
    bucket:
      | "currently_due"
      | "pending_verification"
      | "past_due"
      | "eventually_due";
    /** Until when it may be sent, or was; of what is eventually due, when it is due. */
    deadline: string | null;
    field: string;
    /**
     * The owner or controller whom it is about; absent: the customer.
     * @format uuid
     */
    party?: string;
    /** The code of the finding or the rule that asks for it. */
    reason: string;
  }[];
  past_due: string[];
  pending_verification: string[];
}

export interface Reveal {
  /**
   * `email`, `phone`, `date_of_birth`, `registration_number`, `tax_id`, or what a case names in `reveal`: `documents.<id>.number`, `documents.<id>.birth_date`, `addresses.<id>`, and of a related party `parties.<id>.date_of_birth` and the others above.
   * @maxItems 20
   * @minItems 1
   */
  fields: string[];
}

/** By field; of a row of a document by field and column. */
export interface Revealed {
  values: Record<string, string>;
}

export interface Review {
  claimed_by: string | null;
  /** @format uuid */
  customer_id: string;
  /** @format date-time */
  due_at: string;
  four_eyes: boolean;
  /** @format uuid */
  id: string;
  /** @format date-time */
  opened_at: string;
  overdue: boolean;
  queue: string;
  reasons: Reason[];
  risk_tier: "low" | "medium" | "high";
  state: "open" | "decided" | "cancelled";
  verdict: GivenVerdict | null;
  /** @format uuid */
  verification_id: string;
}

/** Of open reviews. */
export interface ReviewCounts {
  /** @min 0 */
  awaiting_second: number;
  /**
   * Claimed by whoever asks.
   * @min 0
   */
  mine: number;
  /** @min 0 */
  open: number;
  /** @min 0 */
  overdue: number;
}

export interface ReviewInQueue {
  /** @min 0 */
  age_seconds: number;
  /** Whose verdict it waits for. */
  awaiting: "first" | "second";
  claimed_at: string | null;
  claimed_by: string | null;
  claimed_by_name: string | null;
  customer: {
    country_code: string;
    kind: "individual" | "business";
  };
  /** @format uuid */
  customer_id: string;
  /** @format date-time */
  due_at: string;
  four_eyes: boolean;
  /** @format uuid */
  id: string;
  /** @format date-time */
  opened_at: string;
  overdue: boolean;
  /** What is asked, in one sentence. */
  question: string;
  queue: string;
  reasons: Reason[];
  risk_tier: "low" | "medium" | "high";
  state: "open" | "decided" | "cancelled";
  verdict: GivenVerdict | null;
  /** @format uuid */
  verification_id: string;
}

/** Open ones first, by due time. */
export interface ReviewPage {
  items: ReviewInQueue[];
  /** Null on the last page. */
  next_cursor: string | null;
  size: number;
  visible: number;
}

export interface Session {
  /** For the X-CSRF-Token header of everything that changes something. */
  csrf_token: string;
  /**
   * The latest end; being idle ends it earlier.
   * @format date-time
   */
  expires_at: string;
  person: {
    email: string;
    /** As claims, verdicts and audit rows name them. */
    id: string;
    name: string;
    role: "viewer" | "reviewer" | "approver" | "admin";
  };
  tenant: {
    mode: "live" | "test";
    name: string;
  };
  /** `required`: until a second factor is enrolled, the session is good for that and nothing else. */
  totp: "enrolled" | "required" | "off";
}

export interface SignIn {
  /**
   * Of the second factor, where one is enrolled. Each code is taken once.
   * @pattern ^\d{6}$
   */
  code?: string;
  /**
   * E-mail address; the domain may be an international one.
   * @format idn-email
   * @minLength 1
   * @maxLength 254
   */
  email: string;
  /**
   * @minLength 1
   * @maxLength 1024
   */
  password: string;
}

export interface SignInMethods {
  /** The identity provider: what to write on the button, and where it leads. */
  oidc: {
    name: string;
    url: string;
  } | null;
  password: boolean;
}

export interface StageTimes {
  p50_seconds: number | null;
  p95_seconds: number | null;
  /**
   * Verifications that were ever in this stage.
   * @min 0
   */
  count: number;
}

/** @format binary */
export type StoredFile = File;

/** The longest in its state first. */
export interface StuckPage {
  items: StuckVerification[];
  /** Null on the last page. */
  next_cursor: string | null;
  size: number;
  /** @min 0 */
  total: number;
  visible: number;
}

export interface StuckVerification {
  /** How long 95 of 100 finished verifications of the last 30 days stayed in this state; null while fewer than 20 are known. */
  peers_p95_seconds: number | null;
  /** @min 0 */
  age_seconds: number;
  /** none, customer, reviewer, or check:<kind>. */
  blocked_on: string;
  /** @format uuid */
  customer_id: string;
  /**
   * Beyond this age it counts as stuck: the p95 of its peers, or a default, and never under a minute.
   * @min 0
   */
  limit_seconds: number;
  repairs: RepairChoice[];
  /**
   * When it came into its state.
   * @format date-time
   */
  since: string;
  state:
    | "collecting"
    | "checking"
    | "awaiting_customer"
    | "in_review"
    | "awaiting_second_approval";
  /** Its run in the Temporal Web UI, where one is configured. */
  temporal_url: string | null;
  /** @format uuid */
  verification_id: string;
  waits_for: string;
  who_can_unblock: "customer" | "reviewer" | "approver" | "operator";
}

export interface TimelineEvent {
  actor: string;
  /** @format date-time */
  at: string;
  from: string | null;
  reasons: Reason[];
  subject: "customer" | "verification";
  to: string;
}

export interface TotpConfirmation {
  /** @pattern ^\d{6}$ */
  code: string;
}

export interface ValidationFailure {
  errors: Record<string, string[]>;
  message: "Validation failed";
  status: "error";
}

export type Verdict = ((
  | {
      action?: "confirm_match" | "clear_match";
    }
  | {
      matches?: never;
    }
) &
  (
    | {
        action?: "request_information";
      }
    | {
        action?: "approve" | "decline" | "confirm_match" | "clear_match";
        requirements?: never;
      }
  )) & {
  action:
    | "approve"
    | "decline"
    | "request_information"
    | "confirm_match"
    | "clear_match";
  /**
   * For confirm_match and clear_match: which list entries, by their `key` in the case. Absent means all that the review names.
   * @maxItems 100
   * @minItems 1
   */
  matches?: string[];
  /**
   * At least 10 letters or digits, of any script. Stored sealed.
   * @minLength 10
   * @maxLength 2000
   * @pattern (?:[\p{L}\p{N}][^\p{L}\p{N}]*){10}
   */
  note: string;
  /**
   * @maxLength 64
   * @pattern ^[a-z][a-z0-9_]{1,63}$
   */
  reason_code: string;
  /**
   * For request_information, and needed there: what the customer shall send.
   * @maxItems 20
   * @minItems 1
   */
  requirements?: string[];
};

export interface VerdictOption {
  action:
    | "approve"
    | "decline"
    | "request_information"
    | "confirm_match"
    | "clear_match"
    | "lock";
  allowed: boolean;
  /** Takes effect only once another person agrees. */
  needs_second: boolean;
  /** A sentence for whoever asks; null when it is allowed. */
  why_not: string | null;
}

export interface Verification {
  blocked_on: string;
  checks: Check[];
  /** @format uuid */
  customer_id: string;
  /** The latest decision. */
  decision: Decision | null;
  decisions: {
    /** @format date-time */
    decided_at: string;
    decided_by: string;
    outcome: "approve" | "request_information" | "refer" | "decline";
    policy_version: string;
    reasons: Reason[];
  }[];
  due_at: string | null;
  ended_at: string | null;
  /** @format uuid */
  id: string;
  /**
   * Counts the verifications of one customer from 1.
   * @min 1
   */
  number: number;
  /** @format date-time */
  opened_at: string;
  opened_because:
    | "created"
    | "changed"
    | "unlocked"
    | "periodic_review"
    | "list_changed"
    | "party_changed";
  overdue: boolean;
  /** What is owed, in four buckets of field paths. Documents go by their type; owners and controllers by their place in what GET answers, and in `items` by id. */
  requirements: Requirements;
  risk_tier: "low" | "medium" | "high" | null;
  state:
    | "collecting"
    | "checking"
    | "awaiting_customer"
    | "in_review"
    | "awaiting_second_approval"
    | "decided"
    | "expired"
    | "cancelled";
  timeline: TimelineEvent[];
}

/** Newest first. */
export interface VerificationList {
  items: VerificationSummary[];
}

export interface VerificationSummary {
  blocked_on: string;
  /** @format uuid */
  customer_id: string;
  due_at: string | null;
  ended_at: string | null;
  /** @format uuid */
  id: string;
  /**
   * Counts the verifications of one customer from 1.
   * @min 1
   */
  number: number;
  /** @format date-time */
  opened_at: string;
  opened_because:
    | "created"
    | "changed"
    | "unlocked"
    | "periodic_review"
    | "list_changed"
    | "party_changed";
  overdue: boolean;
  risk_tier: "low" | "medium" | "high" | null;
  state:
    | "collecting"
    | "checking"
    | "awaiting_customer"
    | "in_review"
    | "awaiting_second_approval"
    | "decided"
    | "expired"
    | "cancelled";
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export type ContentType =
  | "application/json"
  | "application/vnd.api+json"
  | "multipart/form-data"
  | "application/x-www-form-urlencoded"
  | "text/plain";

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "/";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    ["application/json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["application/vnd.api+json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["text/plain"]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    ["multipart/form-data"]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    ["application/x-www-form-urlencoded"]: (input: any) =>
      this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<HttpResponse<T, E>> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || "application/json"];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== "multipart/form-data"
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data;
    });
  };
}

/**
 * @title Clearway API
 * @version 0
 * @license Apache-2.0
 * @baseUrl /
 *
 * Clearway verifies customers, people and businesses, on your own machines. Every answer under /v1 has the envelope `{status, data, error, message}`; a request with wrong fields is answered with 422 and `{status: "error", message, errors: {field: [..]}}`. Fields that nobody knows are refused by name.
 */
export class Api<SecurityDataType extends unknown> {
  http: HttpClient<SecurityDataType>;

  constructor(http: HttpClient<SecurityDataType>) {
    this.http = http;
  }

  v1 = {
    /**
     * @description Answers at once with APPROVAL_PENDING; the verification goes on by itself. Read it with GET. Of a business the answer has the id of every owner and controller. What one of them says of others (`of`, `held_for`, `customer_id`) and does not fit is refused with 422 at that field. For integrator keys.
     *
     * @tags Customers
     * @name CreateCustomer
     * @summary Create a customer, an individual or a business
     * @request POST:/v1/customers
     * @secure
     */
    createCustomer: (
      data: IndividualIntake | BusinessIntake,
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          data: CreatedCustomer;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/customers`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description To people who signed in, numbers, birth dates, e-mail, phone and streets are masked; see revealFields. By page number, as the other lists of the public API, or by cursor, which stays right while rows come. For integrator keys, viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Customers
     * @name ListCustomers
     * @summary List customers, newest first
     * @request GET:/v1/customers
     * @secure
     */
    listCustomers: (
      query?: {
        /**
         * ISO 3166-1 alpha-2 or alpha-3, any case. Answers have alpha-3.
         * @minLength 2
         * @maxLength 3
         */
        country?: string;
        /**
         * Created at or after.
         * @maxLength 40
         * @pattern ^((?:19|[2-9]\d)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:0\d|1[0-4]):[0-5]\d))?$
         */
        created_from?: string;
        /**
         * Created before. Must be later than `created_from`.
         * @maxLength 40
         * @pattern ^((?:19|[2-9]\d)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:0\d|1[0-4]):[0-5]\d))?$
         */
        created_to?: string;
        /**
         * The `next_cursor` of the page before. Right and fast at any depth.
         * @minLength 1
         * @maxLength 512
         * @pattern ^[A-Za-z0-9_-]+$
         */
        cursor?: string;
        /**
         * Exactly this address, in any case.
         * @format idn-email
         * @minLength 1
         * @maxLength 254
         */
        email?: string;
        kind?: "individual" | "business";
        /**
         * Words of the name, in any order and case, with or without accents; all must be there, each as a whole. A business is found by the names of its owners and controllers too.
         * @minLength 1
         * @maxLength 200
         */
        name?: string;
        /**
         * From 0. Not with `cursor`.
         * @min 0
         * @max 100000
         */
        page?: number;
        /**
         * E.164, or the national form together with `country`.
         * @maxLength 40
         */
        phone?: string;
        /**
         * How many items a page has.
         * @min 1
         * @max 100
         * @default 20
         */
        size?: number;
        status?: "APPROVAL_PENDING" | "ACTIVE" | "RESTRICTED" | "LOCKED";
      },
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          data: CustomerPage;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/customers`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description To people who signed in, numbers, birth dates, e-mail, phone and streets are masked; see revealFields. For integrator keys, viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Customers
     * @name GetCustomer
     * @summary Read a customer and where its verification stands
     * @request GET:/v1/customers/{id}
     * @secure
     */
    getCustomer: (id: string, params: RequestParams = {}) =>
      this.http.request<
        {
          data: Customer;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/customers/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description A change opens the verification again, so the status may go back to APPROVAL_PENDING. An empty object changes nothing and answers the customer as it stands. An owner or controller is changed, or removed, by `id`, and added without; who is not named stays, and only what changed is checked again. For integrator keys.
     *
     * @tags Customers
     * @name ChangeCustomer
     * @summary Change a customer or send what is missing
     * @request PATCH:/v1/customers/{id}
     * @secure
     */
    changeCustomer: (
      id: string,
      data?: CustomerChange,
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          /** A customer without the state of its verification. */
          data: CustomerRecord;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/customers/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody behind the business once, who holds what of whom, and what follows over all chains, as the latest decision saw it. Before the first decision the tree is there and says `pending` of everybody, without effective shares. Individuals have no owners: 404. For integrator keys, viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Customers
     * @name GetOwnership
     * @summary Read who owns and controls a business
     * @request GET:/v1/customers/{id}/ownership
     * @secure
     */
    getOwnership: (id: string, params: RequestParams = {}) =>
      this.http.request<
        {
          /** Who owns and controls a business. */
          data: Ownership;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/customers/${id}/ownership`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For integrator keys, viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Verifications
     * @name ListVerifications
     * @summary List the verifications of a customer, newest first
     * @request GET:/v1/customers/{id}/verifications
     * @secure
     */
    listVerifications: (id: string, params: RequestParams = {}) =>
      this.http.request<
        {
          /** Newest first. */
          data: VerificationList;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/customers/${id}/verifications`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For reviewers, approvers, admins and reviewer keys.
     *
     * @tags Controls
     * @name LockCustomer
     * @summary Lock a customer: nothing but an unlock leaves it
     * @request POST:/v1/customers/{id}/lock
     * @secure
     */
    lockCustomer: (id: string, data: Control, params: RequestParams = {}) =>
      this.http.request<
        {
          data: ControlTaken;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/customers/${id}/lock`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For reviewers, approvers, admins and reviewer keys.
     *
     * @tags Controls
     * @name UnlockCustomer
     * @summary Unlock a customer: the first reviewer asks, a second one agrees
     * @request POST:/v1/customers/{id}/unlock
     * @secure
     */
    unlockCustomer: (id: string, data: Control, params: RequestParams = {}) =>
      this.http.request<
        {
          data: ControlTaken;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/customers/${id}/unlock`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For reviewers, approvers, admins and reviewer keys.
     *
     * @tags Controls
     * @name RestrictCustomer
     * @summary Restrict a customer
     * @request POST:/v1/customers/{id}/restrict
     * @secure
     */
    restrictCustomer: (id: string, data: Control, params: RequestParams = {}) =>
      this.http.request<
        {
          data: ControlTaken;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/customers/${id}/restrict`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For reviewers, approvers, admins and reviewer keys.
     *
     * @tags Controls
     * @name LiftRestriction
     * @summary Lift an operator's restriction: the status is what the last decision says
     * @request POST:/v1/customers/{id}/lift-restriction
     * @secure
     */
    liftRestriction: (id: string, data: Control, params: RequestParams = {}) =>
      this.http.request<
        {
          data: ControlTaken;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/customers/${id}/lift-restriction`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For integrator keys, viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Verifications
     * @name GetVerification
     * @summary Read a verification: state, checks with findings, decision, timeline
     * @request GET:/v1/verifications/{id}
     * @secure
     */
    getVerification: (id: string, params: RequestParams = {}) =>
      this.http.request<
        {
          data: Verification;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/verifications/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name ListReviews
     * @summary List reviews, open ones first by due time
     * @request GET:/v1/reviews
     * @secure
     */
    listReviews: (
      query?: {
        /** Whose verdict it waits for. */
        awaiting?: "first" | "second";
        /**
         * Somebody as the answers name them, `me`, or `none` for what nobody has claimed.
         * @minLength 1
         * @maxLength 100
         */
        claimed_by?: string;
        /**
         * ISO 3166-1 alpha-2 or alpha-3, any case. Answers have alpha-3.
         * @minLength 2
         * @maxLength 3
         */
        country?: string;
        /**
         * The `next_cursor` of the page before. Right and fast at any depth.
         * @minLength 1
         * @maxLength 512
         * @pattern ^[A-Za-z0-9_-]+$
         */
        cursor?: string;
        /** @format uuid */
        customer_id?: string;
        kind?: "individual" | "business";
        overdue?: boolean;
        queue?: "sanctions" | "general";
        risk_tier?: "low" | "medium" | "high";
        /**
         * How many items a page has.
         * @min 1
         * @max 100
         * @default 20
         */
        size?: number;
        /** The one order there is, said aloud. */
        sort?: "due_at";
        state?: "open" | "decided" | "cancelled";
      },
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          /** Open ones first, by due time. */
          data: ReviewPage;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/reviews`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name CountReviews
     * @summary Count open reviews: all, mine, overdue, waiting for a second person
     * @request GET:/v1/reviews/counts
     * @secure
     */
    countReviews: (params: RequestParams = {}) =>
      this.http.request<
        {
          /** Of open reviews. */
          data: ReviewCounts;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/reviews/counts`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description What is asked and why, the evidence laid beside what is claimed, and which verdicts whoever asks may give. Sensitive values are masked; see revealFields. For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name GetReview
     * @summary Read a case: everything about a review on one page
     * @request GET:/v1/reviews/{id}
     * @secure
     */
    getReview: (id: string, params: RequestParams = {}) =>
      this.http.request<
        {
          /** Everything of a review on one page. Numbers, birth dates, e-mail, phone and streets are masked: every letter and digit is a `•`. */
          data: Case;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/reviews/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name ClaimReview
     * @summary Claim a review, so that nobody else works on it
     * @request POST:/v1/reviews/{id}/claim
     * @secure
     */
    claimReview: (id: string, data?: NoFields, params: RequestParams = {}) =>
      this.http.request<
        {
          data: Review;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/reviews/${id}/claim`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description One’s own; somebody else’s is for an approver to reassign. For reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name ReleaseReview
     * @summary Give a claimed review back to the queue
     * @request POST:/v1/reviews/{id}/release
     * @secure
     */
    releaseReview: (id: string, data?: NoFields, params: RequestParams = {}) =>
      this.http.request<
        {
          data: Review;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/reviews/${id}/release`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name ReassignReview
     * @summary Give a review to somebody, whoever has it now
     * @request POST:/v1/reviews/{id}/reassign
     * @secure
     */
    reassignReview: (id: string, data: Reassign, params: RequestParams = {}) =>
      this.http.request<
        {
          data: Review;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/reviews/${id}/reassign`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Where two people are asked for, the first verdict waits: `verdict.needs_second` is true and `seconded_by` null until another reviewer sends the same action. For reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name GiveVerdict
     * @summary Decide a review, or second the decision of another reviewer
     * @request POST:/v1/reviews/{id}/decisions
     * @secure
     */
    giveVerdict: (id: string, data: Verdict, params: RequestParams = {}) =>
      this.http.request<
        {
          data: Review;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/reviews/${id}/decisions`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description The policy then decides anew over what is left, so an override alone approves nobody. The review closes, and another one opens where the policy still refers the case to a person. A list match is cleared or confirmed by a verdict. For reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name OverrideFinding
     * @summary Override one finding: it counts as clear while the check looks at the same input
     * @request POST:/v1/reviews/{id}/overrides
     * @secure
     */
    overrideFinding: (id: string, data: Override, params: RequestParams = {}) =>
      this.http.request<
        {
          /** Holds while the check looks at the same input, until somebody withdraws it. */
          data: GivenOverride;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/reviews/${id}/overrides`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Where the last decision rests on it, the customer is verified anew. For reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name WithdrawOverride
     * @summary Withdraw an override: the finding counts again
     * @request POST:/v1/overrides/{id}/withdraw
     * @secure
     */
    withdrawOverride: (id: string, data: Control, params: RequestParams = {}) =>
      this.http.request<
        {
          /** Holds while the check looks at the same input, until somebody withdraws it. */
          data: GivenOverride;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/overrides/${id}/withdraw`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For viewers, reviewers, approvers and admins.
     *
     * @tags Sessions
     * @name GetSession
     * @summary Who is signed in, and with what
     * @request GET:/v1/session
     * @secure
     */
    getSession: (params: RequestParams = {}) =>
      this.http.request<
        {
          data: Session;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/session`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For viewers, reviewers, approvers and admins.
     *
     * @tags Sessions
     * @name SignOut
     * @summary Sign out: the session is over at once, everywhere
     * @request DELETE:/v1/session
     * @secure
     */
    signOut: (data?: NoFields, params: RequestParams = {}) =>
      this.http.request<
        {
          data: Nothing;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/session`,
        method: "DELETE",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Sets the session cookie. Which of the two was wrong is not said; many wrong ones are answered later and later. For everybody.
     *
     * @tags Sessions
     * @name SignIn
     * @summary Sign in with e-mail address and password
     * @request POST:/v1/session
     */
    signIn: (data: SignIn, params: RequestParams = {}) =>
      this.http.request<
        {
          data: Session;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/session`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Server-sent events. `event: review` with `{review_id, customer_id, what}`, where `what` is `opened`, `claimed`, `released`, `reassigned`, `overdue`, `decided`, `verdict_given`, `verdict_seconded` or `verdict_sent_back`; `event: resync` with `{}` when something may have been missed: at the start, and after a loss. A comment line every 15 seconds. At most 6 at once for each caller. Ends with the session or the key. For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name WatchReviews
     * @summary Hear of changes of reviews as they happen
     * @request GET:/v1/events
     * @secure
     */
    watchReviews: (params: RequestParams = {}) =>
      this.http.request<Events, Failure | ValidationFailure>({
        path: `/v1/events`,
        method: "GET",
        secure: true,
        ...params,
      }),

    /**
     * @description The bytes of the file, not JSON. In no cache and for nobody to run: a browser that opens it runs no script of it. That it was seen is on record. For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name ShowDocumentFront
     * @summary See the front of a document
     * @request GET:/v1/documents/{id}/front
     * @secure
     */
    showDocumentFront: (
      id: string,
      query?: {
        /**
         * As the customer sent it, or as the document check laid it level.
         * @default "sent"
         */
        form?: "sent" | "straightened";
      },
      params: RequestParams = {},
    ) =>
      this.http.request<Blob, Failure | ValidationFailure>({
        path: `/v1/documents/${id}/front`,
        method: "GET",
        query: query,
        secure: true,
        format: "blob",
        ...params,
      }),

    /**
     * @description The bytes of the file, not JSON. In no cache and for nobody to run: a browser that opens it runs no script of it. That it was seen is on record. For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name ShowDocumentBack
     * @summary See the back of a document
     * @request GET:/v1/documents/{id}/back
     * @secure
     */
    showDocumentBack: (
      id: string,
      query?: {
        /**
         * As the customer sent it, or as the document check laid it level.
         * @default "sent"
         */
        form?: "sent" | "straightened";
      },
      params: RequestParams = {},
    ) =>
      this.http.request<Blob, Failure | ValidationFailure>({
        path: `/v1/documents/${id}/back`,
        method: "GET",
        query: query,
        secure: true,
        format: "blob",
        ...params,
      }),

    /**
     * @description The bytes of the file, not JSON. In no cache and for nobody to run: a browser that opens it runs no script of it. That it was seen is on record. For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name ShowProof
     * @summary See the letter that proves an address
     * @request GET:/v1/addresses/{id}/proof
     * @secure
     */
    showProof: (id: string, params: RequestParams = {}) =>
      this.http.request<Blob, Failure | ValidationFailure>({
        path: `/v1/addresses/${id}/proof`,
        method: "GET",
        secure: true,
        format: "blob",
        ...params,
      }),

    /**
     * @description The asking is on record, with the names of the fields. It takes no Idempotency-Key: who asks twice is on record twice. For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name RevealFields
     * @summary See masked values of a customer in clear
     * @request POST:/v1/customers/{id}/reveal
     * @secure
     */
    revealFields: (id: string, data: Reveal, params: RequestParams = {}) =>
      this.http.request<
        {
          /** By field; of a row of a document by field and column. */
          data: Revealed;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/customers/${id}/reveal`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Reviews
     * @name GetAccessLog
     * @summary See who looked at a customer, and who did what
     * @request GET:/v1/customers/{id}/access
     * @secure
     */
    getAccessLog: (id: string, params: RequestParams = {}) =>
      this.http.request<
        {
          /** Newest first, the last 200. */
          data: AccessLog;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/customers/${id}/access`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Each says what it waits for, who can unblock it, and which repairs make sense. For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Operations
     * @name ListStuckVerifications
     * @summary List open verifications that are in their state for longer than 95 of 100 others were
     * @request GET:/v1/operations/stuck
     * @secure
     */
    listStuckVerifications: (
      query?: {
        /**
         * The `next_cursor` of the page before. Right and fast at any depth.
         * @minLength 1
         * @maxLength 512
         * @pattern ^[A-Za-z0-9_-]+$
         */
        cursor?: string;
        /**
         * How many items a page has.
         * @min 1
         * @max 100
         * @default 20
         */
        size?: number;
      },
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          /** The longest in its state first. */
          data: StuckPage;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/operations/stuck`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description The order is on record with its reason, and reaches the workflow as soon as Temporal takes it; where there is no workflow, one is started. It decides nothing by itself. What makes no sense as the verification stands is refused. For approvers, admins and reviewer keys.
     *
     * @tags Operations
     * @name OrderRepair
     * @summary Get a stuck verification going
     * @request POST:/v1/operations/repairs
     * @secure
     */
    orderRepair: (data: Repair, params: RequestParams = {}) =>
      this.http.request<
        {
          data: RepairOrdered;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/operations/repairs`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Operations
     * @name ListWatchlists
     * @summary List what customers are screened against, and how old it is
     * @request GET:/v1/operations/lists
     * @secure
     */
    listWatchlists: (params: RequestParams = {}) =>
      this.http.request<
        {
          /** As the worker that spoke last has them, by name. */
          data: Lists;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/operations/lists`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Operations
     * @name GetDecisionTimes
     * @summary How long verifications took to be decided, and with whom they were meanwhile
     * @request GET:/v1/operations/decision-times
     * @secure
     */
    getDecisionTimes: (
      query?: {
        /**
         * Inclusive; 30 days before `to` when absent.
         * @maxLength 40
         * @pattern ^((?:19|[2-9]\d)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:0\d|1[0-4]):[0-5]\d))?$
         */
        from?: string;
        /**
         * Exclusive; now when absent.
         * @maxLength 40
         * @pattern ^((?:19|[2-9]\d)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:0\d|1[0-4]):[0-5]\d))?$
         */
        to?: string;
      },
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          /** Every moment of a verification is with one of four, which add up to its total: the customer; the reviewer who has claimed its review; the queue, while nobody has, or a second person is waited for; the machine. */
          data: DecisionTimes;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/operations/decision-times`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description A new secret for an authenticator app. It counts once a code of it was sent to the next endpoint. For viewers, reviewers, approvers and admins.
     *
     * @tags Sessions
     * @name ProposeTotp
     * @summary Begin to enrol a second factor
     * @request POST:/v1/session/totp
     * @secure
     */
    proposeTotp: (data?: NoFields, params: RequestParams = {}) =>
      this.http.request<
        {
          data: ProposedTotp;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/session/totp`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description The session is replaced by a new one, with a new cookie and `csrf_token`. For viewers, reviewers, approvers and admins.
     *
     * @tags Sessions
     * @name ConfirmTotp
     * @summary Enrol the second factor with a first code
     * @request POST:/v1/session/totp/confirm
     * @secure
     */
    confirmTotp: (data: TotpConfirmation, params: RequestParams = {}) =>
      this.http.request<
        {
          data: Session;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/session/totp/confirm`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Everywhere else the person is signed out; here the session is a new one, with a new `csrf_token`. For viewers, reviewers, approvers and admins.
     *
     * @tags Sessions
     * @name ChangePassword
     * @summary Change one’s own password
     * @request PATCH:/v1/session/password
     * @secure
     */
    changePassword: (data: PasswordChange, params: RequestParams = {}) =>
      this.http.request<
        {
          data: Session;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/session/password`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags People
     * @name ListPeople
     * @summary Who works here, by name
     * @request GET:/v1/people
     * @secure
     */
    listPeople: (params: RequestParams = {}) =>
      this.http.request<
        {
          data: People;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/people`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For admins.
     *
     * @tags People
     * @name AddPerson
     * @summary Let somebody sign in
     * @request POST:/v1/people
     * @secure
     */
    addPerson: (data: PersonIntake, params: RequestParams = {}) =>
      this.http.request<
        {
          data: PersonWithPassword;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/people`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Whoever loses something by it is signed out everywhere. For admins.
     *
     * @tags People
     * @name ChangePerson
     * @summary Change a name or role, let somebody sign in or not, reset what they sign in with
     * @request PATCH:/v1/people/{id}
     * @secure
     */
    changePerson: (
      id: string,
      data?: PersonChange,
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          data: PersonWithPassword;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/people/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Policies
     * @name ListPolicies
     * @summary List policy versions, the active one first
     * @request GET:/v1/policies
     * @secure
     */
    listPolicies: (params: RequestParams = {}) =>
      this.http.request<
        {
          /** The active one first, then the newest proposals. */
          data: PolicyVersionList;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/policies`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Checked at once: what is wrong is answered under `text`, each with its line and rule. Nothing is decided by it until it was replayed on history and another person approved it. A version that is proposed already is answered as it is. For admins.
     *
     * @tags Policies
     * @name ProposePolicy
     * @summary Propose a policy
     * @request POST:/v1/policies
     * @secure
     */
    proposePolicy: (data: PolicyProposal, params: RequestParams = {}) =>
      this.http.request<
        {
          data: PolicyVersion;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/policies`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For viewers, reviewers, approvers, admins and reviewer keys.
     *
     * @tags Policies
     * @name GetPolicy
     * @summary Read a policy version with its text
     * @request GET:/v1/policies/{version}
     * @secure
     */
    getPolicy: (version: string, params: RequestParams = {}) =>
      this.http.request<
        {
          data: PolicyVersion;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/policies/${version}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Decides every past decision again from what is stored, and keeps the result with the version. No check runs again. Takes a second for some thousand verifications; for a long history use `clearway policy replay`. For admins.
     *
     * @tags Policies
     * @name ReplayPolicy
     * @summary Replay a policy on history
     * @request POST:/v1/policies/{version}/replay
     * @secure
     */
    replayPolicy: (
      version: string,
      data?: PolicyReplay,
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          /** What the policy would have decided about the past. No check ran again. */
          data: ReplayResult;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/policies/${version}/replay`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description By another person than the one who proposed it, after a replay on history. New verifications are under it from this moment on; open ones stay on theirs until they are moved. For admins.
     *
     * @tags Policies
     * @name ApprovePolicy
     * @summary Approve a proposed policy, which becomes the active one
     * @request POST:/v1/policies/{version}/approve
     * @secure
     */
    approvePolicy: (
      version: string,
      data: PolicyAnswer,
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          data: PolicyVersion;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/policies/${version}/approve`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For admins.
     *
     * @tags Policies
     * @name RejectPolicy
     * @summary Reject a proposed policy, or take back your own
     * @request POST:/v1/policies/{version}/reject
     * @secure
     */
    rejectPolicy: (
      version: string,
      data: PolicyAnswer,
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          data: PolicyVersion;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/policies/${version}/reject`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Each is decided anew from the evidence that still holds, as after a change. Stops before the case that would bring more flips than are allowed. For admins.
     *
     * @tags Policies
     * @name MoveOpenCases
     * @summary Move a batch of open verifications to the active policy
     * @request POST:/v1/policies/{version}/move
     * @secure
     */
    moveOpenCases: (
      version: string,
      data: PolicyMove,
      params: RequestParams = {},
    ) =>
      this.http.request<
        {
          data: PolicyMoves;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | (ValidationFailure | Failure)
      >({
        path: `/v1/policies/${version}/move`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For everybody.
     *
     * @tags Sessions
     * @name SignInMethods
     * @summary How one can sign in here
     * @request GET:/v1/sign-in-methods
     */
    signInMethods: (params: RequestParams = {}) =>
      this.http.request<
        {
          data: SignInMethods;
          /** @maxItems 0 */
          error: any[];
          message: "operation was successful";
          status: true;
        },
        Failure | ValidationFailure
      >({
        path: `/v1/sign-in-methods`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * @description For a link or button of the sign-in page. Sets a cookie that lasts ten minutes; a provider that cannot be reached leads back with `?oidc=failed`. For everybody.
     *
     * @tags Sessions
     * @name StartOidc
     * @summary Go to the identity provider to sign in
     * @request GET:/v1/session/oidc/start
     */
    startOidc: (params: RequestParams = {}) =>
      this.http.request<any, void | Failure | ValidationFailure>({
        path: `/v1/session/oidc/start`,
        method: "GET",
        ...params,
      }),

    /**
     * @description Sets the session cookie and goes to the console; or to its sign-in page with `?oidc=refused` (nobody may sign in as that) or `?oidc=failed` (the answer does not hold, or it took longer than ten minutes). For everybody.
     *
     * @tags Sessions
     * @name FinishOidc
     * @summary Come back from the identity provider
     * @request GET:/v1/session/oidc/callback
     */
    finishOidc: (params: RequestParams = {}) =>
      this.http.request<any, void | Failure | ValidationFailure>({
        path: `/v1/session/oidc/callback`,
        method: "GET",
        ...params,
      }),
  };
  livez = {
    /**
     * No description
     *
     * @tags Operation
     * @name Livez
     * @summary Is the process alive? Looks at nothing else
     * @request GET:/livez
     */
    livez: (params: RequestParams = {}) =>
      this.http.request<
        {
          status: "alive";
          version: string;
        },
        any
      >({
        path: `/livez`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  readyz = {
    /**
     * No description
     *
     * @tags Operation
     * @name Readyz
     * @summary May requests be sent here?
     * @request GET:/readyz
     */
    readyz: (params: RequestParams = {}) =>
      this.http.request<
        {
          details: Record<string, any>;
          status: "ready" | "not_ready" | "draining";
        },
        {
          details: Record<string, any>;
          status: "ready" | "not_ready" | "draining";
        }
      >({
        path: `/readyz`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  metrics = {
    /**
     * No description
     *
     * @tags Operation
     * @name Metrics
     * @summary Metrics in the Prometheus text format
     * @request GET:/metrics
     */
    metrics: (params: RequestParams = {}) =>
      this.http.request<Events, any>({
        path: `/metrics`,
        method: "GET",
        ...params,
      }),
  };
  openapiJson = {
    /**
     * No description
     *
     * @tags Operation
     * @name Openapi
     * @summary This document
     * @request GET:/openapi.json
     */
    openapi: (params: RequestParams = {}) =>
      this.http.request<Metadata, any>({
        path: `/openapi.json`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
}
