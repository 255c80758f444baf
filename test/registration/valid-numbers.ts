/**
 * Numbers of nobody: invented bodies to which the check digits were computed by arithmetic written from each authority's
 * publication, apart from the engine under test. The few of real bodies are printed in the standards and guides named.
 */

export const TODAY = '2026-11-26';

export type Vector = readonly [country: string, type: string, number: string];

/** With a check digit that finds every changed digit. */
export const CHECKED: readonly Vector[] = [
  ['AR', 'cuit', '30-71938264-5'],
  ['AT', 'fn', 'FN 271938i'],
  ['AT', 'vat', 'ATU71938264'],
  ['AU', 'abn', '61 719 382 645'],
  ['BE', 'kbo', '0719.382.682'],
  ['BE', 'vat', 'BE 0719.382.682'],
  ['CA', 'bn', '719382640'],
  ['CH', 'uid', 'CHE-171.938.268'],
  ['CL', 'rut', '77.193.826-4'],
  ['CN', 'uscc', '91110108MA7193826M'],
  ['CN', 'uscc', '91110108MA719382Y0'],
  ['CN', 'business_licence', '110108719382648'],
  ['CO', 'nit', '901.938.264-2'],
  ['CY', 'vat', 'CY07193826R'],
  ['DE', 'vat', 'DE271938261'],
  ['DK', 'cvr', '27 19 38 46'],
  ['DK', 'vat', 'DK27193846'],
  ['EE', 'vat', 'EE101938262'],
  ['ES', 'nif', 'B71938260'],
  ['ES', 'nif', 'Q7193826J'],
  ['ES', 'nif', '71938264Z'],
  ['ES', 'vat', 'ESB71938260'],
  ['FI', 'ytunnus', '2719382-6'],
  ['FI', 'vat', 'FI27193826'],
  ['FR', 'siren', '719 382 640'],
  ['FR', 'siren', 'RCS Paris 719 382 640'],
  ['FR', 'siret', '719 382 640 00014'],
  ['FR', 'vat', 'FR73719382640'],
  ['HR', 'vat', 'HR71938264514'],
  ['HU', 'vat', 'HU71938266'],
  ['IE', 'vat', 'IE7193826U'],
  ['IL', 'company_number', '517193827'],
  ['IN', 'gstin', '29RMBCA7193L1Z0'],
  ['IT', 'partita_iva', '07193820581'],
  ['IT', 'vat', 'IT07193820581'],
  ['KR', 'business_number', '219-81-26452'],
  ['LT', 'vat', 'LT719382617'],
  ['LU', 'vat', 'LU27193843'],
  ['MT', 'vat', 'MT71938203'],
  ['NL', 'rsin', '719382646'],
  ['NO', 'orgnr', '971 938 269'],
  ['NO', 'orgnr', 'NO971938242MVA'],
  ['NZ', 'nzbn', '9429719382640'],
  ['PL', 'nip', '719-382-64-56'],
  ['SE', 'orgnr', '556719-3825'],
  ['SE', 'vat', 'SE556719382501'],
  ['SG', 'uen', '201171938G'],
  ['SG', 'uen', 'T11LL7193J'],
  ['SK', 'vat', 'SK2271938262'],
  ['TR', 'vkn', '2719382649'],
  ['US', 'lei', '719300RMBLDATEST3890'],
  ['ZA', 'tin', '9719382641'],
  ['ZA', 'vat', '4719382642'],
];

/** The schemes' own gaps: two remainders share a digit, a weight shares a factor with the modulus, or two sums are right. */
export const CHECKED_WITH_GAPS: readonly Vector[] = [
  ['AU', 'acn', '071 938 264'],
  ['BR', 'cnpj', '71.938.264/0001-39'],
  ['BR', 'cnpj', '7R.9M8.B64/0001-02'],
  ['BG', 'vat', 'BG719382649'],
  ['CZ', 'ico', '27193829'],
  ['CZ', 'vat', 'CZ27193829'],
  ['GB', 'vat', 'GB 719 3826 12'],
  ['GB', 'vat', 'GB 719 3826 54'],
  ['GB', 'vat', 'XI 719 3826 54'],
  ['GB', 'utr', '27193 82645'],
  ['GH', 'tin', 'C0071938265'],
  ['GR', 'vat', 'EL071938265'],
  ['JP', 'corporate_number', '7010401071938'],
  ['NL', 'vat', 'NL719382646B01'],
  ['PL', 'regon', '719382640'],
  ['RO', 'vat', 'RO71938260'],
  ['PT', 'nipc', '571938264'],
  ['PT', 'vat', 'PT571938264'],
  ['SI', 'vat', 'SI71938265'],
  ['SG', 'uen', '52719382L'],
];

/** As the standard or the authority prints them. */
export const PUBLISHED: readonly Vector[] = [
  // GLEIF's own, in its guide to ISO 17442.
  ['DE', 'lei', '506700GE1G29325QX363'],
  // The Australian Taxation Office, on the format of the ABN.
  ['AU', 'abn', '51 824 753 556'],
  // Receita Federal, on the alphanumeric CNPJ.
  ['BR', 'cnpj', '12.ABC.345/01DE-35'],
  // GB 32100-2015, annex.
  ['CN', 'uscc', '91350100M000100Y43'],
];

/** Of which only the form is published, with how their register writes them. */
export const FORMS: readonly (readonly [country: string, type: string, number: string, normalised: string])[] = [
  ['AE', 'trade_licence', 'CN-2719382', 'CN2719382'],
  ['AE', 'trn', '100 2719 3826 4003', '100271938264003'],
  ['DE', 'handelsregister', 'HRB 271938 B', 'HRB 271938 B'],
  ['DE', 'handelsregister', 'Amtsgericht München, HRB 271938', 'MÜNCHEN HRB 271938'],
  ['DE', 'handelsregister', 'HRA 07193, AG Groß-Gerau', 'GROSSGERAU HRA 7193'],
  ['DE', 'steuernummer', '27/193/82645', '2719382645'],
  ['GB', 'company_number', '7193826', '07193826'],
  ['GB', 'company_number', 'sc 719382', 'SC719382'],
  ['GB', 'company_number', 'NI719382', 'NI719382'],
  ['GB', 'company_number', 'R0719382', 'R0719382'],
  ['GB', 'vat', 'GBGD271', 'GBGD271'],
  ['HK', 'brn', '27193826-000-11-25-4', '27193826'],
  ['HK', 'cr', '719382', '0719382'],
  ['IE', 'cro', '719382', '719382'],
  ['IN', 'cin', 'U72900KA2011PTC719382', 'U72900KA2011PTC719382'],
  ['IN', 'llpin', 'RMB-7193', 'RMB-7193'],
  ['IN', 'pan', 'RMBCA7193L', 'RMBCA7193L'],
  ['IT', 'rea', 'MI 2719382', 'MI-2719382'],
  ['KE', 'company_number', 'PVT-7R9M8B6', 'PVT-7R9M8B6'],
  ['KE', 'company_number', 'CPR/2012/71938', 'CPR/2012/71938'],
  ['KE', 'pin', 'P007193826R', 'P007193826R'],
  ['KY', 'company_number', 'MC-271938', 'MC271938'],
  ['LI', 'fl', 'FL-0002.719.382-6', 'FL00027193826'],
  ['LU', 'rcs', 'RCS Luxembourg B 271938', 'B271938'],
  ['MX', 'rfc', 'RMB850412RM6', 'RMB850412RM6'],
  ['NG', 'rc', 'RC 719382', 'RC719382'],
  ['NG', 'rc', '719382', 'RC719382'],
  ['NG', 'bn', 'BN 2719382', 'BN2719382'],
  ['NG', 'it', 'CAC/IT/NO 71938', 'IT71938'],
  ['NG', 'tin', '27193826-0001', '271938260001'],
  ['NL', 'kvk', '27193826', '27193826'],
  ['NZ', 'company_number', '2719382', '2719382'],
  ['PL', 'krs', '0000719382', '0000719382'],
  ['TR', 'mersis', '0271-9382-6490-0015', '0271938264900015'],
  ['US', 'ein', '27-1938264', '27-1938264'],
  ['US', 'state_file_number', '7193826', '7193826'],
  ['VG', 'company_number', '1719382', '1719382'],
  ['ZA', 'cipc', '2011/719382/07', '2011/719382/07'],
];
