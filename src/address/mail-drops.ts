/**
 * Wording of businesses that take in mail for people who live elsewhere: what they call themselves in the languages of
 * their customers, and the names of those that are found all over. Read in lower case. `Suite`, `Unit`, `#` and `c/o` are
 * not among them: people live in suites, and with their parents.
 */
export const MAIL_DROPS: readonly RegExp[] = [
  // Private mailbox (USPS Domestic Mail Manual 508.1.8 asks such addresses to say PMB)
  /(?<!\p{L})private\s?mail\s?box(?!\p{L})/u,
  /(?<!\p{L})(?:virtual|digital|rented)\s(?:mail\s?box|address|office)(?!\p{L})/u,
  /(?<!\p{L})mail\s?box(?:es)?\s?(?:no\.?\s?|number\s|#\s?)\d/u,
  /(?<!\p{L})(?:mail|parcel|package)\s?(?:drop|forward(?:ing|er)s?|holding)(?!\p{L})/u,
  /(?<!\p{L})(?:accommodation\saddress|registered\sagent)(?!\p{L})/u,
  /(?<!\p{L})(?:r[eé]exp[eé]dition\s(?:de\s)?(?:courrier|colis)|bo[iî]te\saux\slettres\svirtuelle|domiciliation\s(?:commerciale|d['’]entreprise))/u,
  /(?<!\p{L})(?:buz[oó]n\svirtual|casillero\s(?:virtual|internacional)|reenv[ií]o\sde\s(?:correo|paquetes)|oficina\svirtual)(?!\p{L})/u,
  /(?<!\p{L})(?:escrit[oó]rio\svirtual|caixa\sde\scorreio\svirtual|redirecionamento\sde\s(?:correio|encomendas))(?!\p{L})/u,
  /(?<!\p{L})(?:postweiterleitung|paketweiterleitung|briefkastenservice|virtuelles\sb[uü]ro)(?!\p{L})/u,
  /(?<!\p{L})(?:postdoorzending|virtueel\skantoor|ufficio\svirtuale|casella\svirtuale|wirtualne\sbiuro|sanal\sofis)(?!\p{L})/u,
  /(?:виртуальный\sофис|пересылка\s(?:почты|посылок)|مكتب\sافتراضي|虚拟办公室|轉運倉|转运仓|転送サービス|バーチャルオフィス|배송대행)/u,
  // Chains and forwarders
  /(?<!\p{L})(?:the\s)?ups\sstore(?!\p{L})/u,
  /(?<!\p{L})mail\s?boxes\s(?:etc|unlimited|plus)(?!\p{L})/u,
  /(?<!\p{L})(?:pak\s?mail|postnet|postal\sannex|postalannex|goin['’]?\spostal)(?!\p{L})/u,
  /(?<!\p{L})(?:ipostal\s?1|earth\sclass\smail|anytime\smailbox|travell?ing\smailbox|escapees\srv|scan\smailboxes)(?!\p{L})/u,
  /(?<!\p{L})(?:myus\.?com|shipito|stackry|planet\sexpress|forward2me|skypax|mailbo?xde|shop\s?(?:and|&|n)\s?ship|borderlinx)(?!\p{L})/u,
  /(?<!\p{L})(?:skybox|aeropost|puntomio|eshopex|mailamericas)\s?[#\d]/u,
  /(?<!\p{L})(?:regus|clevver\s?mail|dropscan|caya\spostbox|hoxton\smix)(?!\p{L})/u,
];
