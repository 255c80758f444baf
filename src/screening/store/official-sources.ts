/** Where the authorities publish their lists, and on what terms. */

export interface SourceFile {
  /** The name that the file is kept under, by which its form is recognised. */
  readonly file: string;
  /** https, or http of this machine. May hold a token: never shown, never kept. */
  readonly url: string;
}

export interface ListSources {
  readonly list: string;
  readonly files: readonly [SourceFile, ...SourceFile[]];
}

export interface OfficialSource {
  readonly publisher: string;
  /** Who may use it, and how one comes to it; for the operator, who answers for it. */
  readonly terms: string;
  /** Undefined: it has to be configured, since its address holds what only the operator has. */
  readonly files?: ListSources['files'];
}

const OFAC = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/';
const OFAC_FILES = ['sdn', 'alt', 'add', 'sdn_comments', 'cons_prim', 'cons_alt', 'cons_add', 'cons_comments'];
const [SDN = '', ...OTHERS] = OFAC_FILES.map((name) => `${name}.csv`);

/** The files of OFAC's two lists under an address that ends in `/`. */
export function ofacFiles(base: string): ListSources['files'] {
  const under = (file: string): SourceFile => ({ file, url: `${base}${file}` });
  return [under(SDN), ...OTHERS.map(under)];
}

export const OFFICIAL_SOURCES: Readonly<Record<string, OfficialSource>> = {
  us_ofac: {
    publisher: 'US Treasury, Office of Foreign Assets Control: SDN and non-SDN lists',
    terms: 'work of the US government, public domain',
    files: ofacFiles(OFAC),
  },
  un_csl: {
    publisher: 'United Nations Security Council: consolidated list',
    terms: 'public; the terms of use of the United Nations apply',
    files: [{ file: 'consolidated.xml', url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml' }],
  },
  uk_sanctions: {
    publisher: 'UK Foreign, Commonwealth and Development Office: UK sanctions list',
    terms: 'Open Government Licence v3.0',
    files: [{ file: 'UK-Sanctions-List.csv', url: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv' }],
  },
  us_csl: {
    publisher: 'US Department of Commerce: Consolidated Screening List',
    terms: 'work of the US government, public domain',
    files: [
      {
        file: 'consolidated.csv',
        url: 'https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv',
      },
    ],
  },
  eu_fsf: {
    publisher: 'European Commission: consolidated list of financial sanctions',
    terms:
      'public, reuse with the source named; wants the token that the EU open data portal shows. Configure ' +
      'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=...',
  },
  opensanctions_sanctions: {
    publisher: 'OpenSanctions: collected sanctions; any other dataset as opensanctions_<dataset>',
    terms:
      'CC BY-NC 4.0: a business needs a licence of its own. Configure ' +
      'https://data.opensanctions.org/datasets/latest/<dataset>/targets.nested.json',
  },
};

/** What is fetched when nothing is configured. */
export function defaultSources(): readonly ListSources[] {
  return Object.entries(OFFICIAL_SOURCES).flatMap(([list, { files }]) => (files ? [{ list, files }] : []));
}
