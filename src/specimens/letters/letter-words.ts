import type { LetterKind } from './letter-truth';
import { MORE_LETTER_WORDS } from './more-letter-words';

export type LetterLanguage =
  | 'en'
  | 'fr'
  | 'es'
  | 'pt'
  | 'de'
  | 'it'
  | 'nl'
  | 'pl'
  | 'tr'
  | 'ro'
  | 'ru'
  | 'uk'
  | 'el'
  | 'id'
  | 'vi'
  | 'sw';

/** What letters of a language say; choices are parted by `|`. */
export interface LetterWords {
  /** `{x}` is an invented word; what the issuer calls itself and, behind `>`, what the letter is titled. */
  readonly kinds: { readonly [kind in LetterKind]: string };
  readonly date: string;
  readonly due: string;
  readonly period: string;
  readonly number: string;
  readonly amount: string;
  readonly holder: string;
  readonly premises: string;
  readonly landlord: string;
  readonly dear: string;
  readonly and: string;
  readonly months: string;
  /** `{d}`, `{m}`, `{y}`. */
  readonly longDate: string;
  readonly items: string;
  readonly sentences: string;
}

const WESTERN: { readonly [language in 'en' | 'fr' | 'es' | 'pt' | 'de' | 'it' | 'nl']: LetterWords } = {
  en: {
    kinds: {
      utility:
        '{x} Energy|{x} Water|{x} Gas & Power|{x} Broadband>Electricity bill|Water bill|Gas bill|Your internet bill',
      phone: '{x} Mobile|{x} Telecom>Your mobile bill|Phone bill',
      bank: 'Bank of {x}|{x} Building Society|{x} Savings Bank>Account statement|Bank statement|Credit card statement',
      tax: '{x} Revenue Service|{x} City Council>Tax assessment notice|Council tax bill|Property tax bill',
      lease: '{x} Lettings|{x} Property Management>Tenancy agreement|Residential lease agreement',
      government:
        'Department of {x} Affairs|Ministry of {x}>Notice of benefit award|Confirmation of pension entitlement',
      insurance: '{x} Insurance|{x} Mutual Assurance>Home insurance policy|Your insurance renewal',
    },
    date: 'Bill date|Invoice date|Date of issue|Issue date|Statement date|Date issued',
    due: 'Due date|Payment due by|Please pay by',
    period: 'Billing period|Period covered',
    number: 'Account number|Customer number|Reference',
    amount: 'Amount due|Total',
    holder: 'Account holder|Customer name',
    premises: 'Supply address|Service address',
    landlord: 'Landlord',
    dear: 'Dear customer,',
    and: '&|and',
    months: 'January February March April May June July August September October November December',
    longDate: '{d} {m} {y}',
    items: 'Standing charge|Usage this month|Service fee|VAT|Previous balance|Payment received|Adjustment',
    sentences:
      'Thank you for being with us.|If you have a question about this letter, our team is here from Monday to Friday.|You can see all your documents online at any time.|Keep this letter with your papers.|Prices include all taxes unless we say otherwise.|Moving home? Please tell us two weeks before you go.',
  },
  fr: {
    kinds: {
      utility:
        "{x} Énergie|Eaux de {x}|Gaz de {x}|{x} Fibre>Facture d'électricité|Facture d'eau|Facture de gaz|Facture Internet",
      phone: '{x} Mobile|{x} Télécom>Facture de téléphone|Votre facture mobile',
      bank: 'Banque de {x}|Crédit {x}|Caisse {x}>Relevé de compte|Relevé de carte bancaire',
      tax: "Direction des impôts de {x}|Trésor public de {x}>Avis d'imposition|Taxe d'habitation|Taxe foncière",
      lease: '{x} Immobilier|Agence {x}>Contrat de location|Bail d’habitation',
      government: "Caisse d'allocations de {x}|Préfecture de {x}>Attestation de droits|Notification de droits",
      insurance: "{x} Assurances|Mutuelle {x}>Attestation d'assurance habitation|Avis d'échéance d'assurance",
    },
    date: "Date de facture|Date d'émission|Date du relevé|Émis le|Date de la facture",
    due: "Date d'échéance|À payer avant le|Date limite de paiement",
    period: 'Période de facturation|Période',
    number: 'Numéro de client|N° de compte|Référence',
    amount: 'Montant à payer|Total TTC',
    holder: 'Titulaire|Nom du client',
    premises: 'Lieu de consommation|Adresse du logement',
    landlord: 'Bailleur',
    dear: 'Madame, Monsieur,',
    and: 'et|ou',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    longDate: '{d} {m} {y}',
    items: 'Abonnement|Consommation du mois|Frais de service|TVA|Solde précédent|Paiement reçu|Régularisation',
    sentences:
      'Merci de votre confiance.|Pour toute question, nos conseillers répondent du lundi au vendredi.|Retrouvez tous vos documents dans votre espace client.|Conservez ce document.|Vous déménagez ? Prévenez-nous deux semaines avant.',
  },
  es: {
    kinds: {
      utility:
        '{x} Energía|Aguas de {x}|Gas {x}|{x} Fibra>Factura de electricidad|Recibo de luz|Factura del agua|Factura de gas|Factura de internet',
      phone: '{x} Móvil|Telefónica {x}>Factura de telefonía|Factura de teléfono móvil',
      bank: 'Banco {x}|Caja {x}>Estado de cuenta|Extracto de cuenta|Extracto bancario',
      tax: 'Agencia Tributaria de {x}|Hacienda de {x}>Impuesto sobre bienes inmuebles|Notificación de liquidación tributaria|Recibo del impuesto predial',
      lease: 'Inmobiliaria {x}|Alquileres {x}>Contrato de arrendamiento|Contrato de alquiler de vivienda',
      government:
        'Instituto {x} de Seguridad Social|Ayuntamiento de {x}>Certificado de empadronamiento|Resolución de prestación',
      insurance: 'Seguros {x}|Mutua {x}>Póliza de seguro de hogar|Recibo de seguro',
    },
    date: 'Fecha de emisión|Fecha de factura|Fecha de expedición|Fecha del estado de cuenta',
    due: 'Fecha de vencimiento|Fecha límite de pago|Pagar antes de',
    period: 'Periodo de facturación|Periodo',
    number: 'Número de cliente|Nº de contrato|Referencia',
    amount: 'Total a pagar|Importe',
    holder: 'Titular|Nombre del cliente',
    premises: 'Dirección de suministro|Domicilio del servicio',
    landlord: 'Arrendador',
    dear: 'Estimado cliente:',
    and: 'y|o',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    longDate: '{d} de {m} de {y}',
    items: 'Término fijo|Consumo del mes|Alquiler de equipo|IVA|Saldo anterior|Pago recibido|Ajuste',
    sentences:
      'Gracias por su confianza.|Si tiene alguna pregunta, le atendemos de lunes a viernes.|Todos sus documentos están en su área de cliente.|Guarde este documento.|Si se muda, avísenos con dos semanas.',
  },
  pt: {
    kinds: {
      utility:
        '{x} Energia|Águas de {x}|Gás {x}|{x} Fibra>Fatura de eletricidade|Conta de luz|Fatura de água|Fatura de gás|Fatura de internet',
      phone: '{x} Móvel|{x} Telecom>Fatura de telefone|Conta de celular',
      bank: 'Banco {x}|Caixa {x}>Extrato de conta|Extrato bancário|Fatura do cartão de crédito',
      tax: 'Autoridade Tributária de {x}|Prefeitura de {x}>Nota de liquidação do IRS|IPTU - imposto predial|Imposto municipal sobre imóveis',
      lease: 'Imobiliária {x}|{x} Arrendamentos>Contrato de arrendamento|Contrato de aluguel residencial',
      government: 'Segurança Social de {x}|Câmara Municipal de {x}>Atestado de residência|Notificação de benefício',
      insurance: 'Seguros {x}|{x} Seguradora>Apólice de seguro|Aviso de pagamento do seguro',
    },
    date: 'Data de emissão|Data da fatura|Emitido em|Data do extrato',
    due: 'Data de vencimento|Vencimento|Pagar até',
    period: 'Período de faturação|Período',
    number: 'Número de cliente|N.º de contrato|Referência',
    amount: 'Total a pagar|Valor',
    holder: 'Titular|Nome do cliente',
    premises: 'Local de consumo|Endereço do serviço',
    landlord: 'Senhorio|Locador',
    dear: 'Caro cliente,',
    and: 'e|ou',
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    longDate: '{d} de {m} de {y}',
    items: 'Termo fixo|Consumo do mês|Taxa de serviço|IVA|Saldo anterior|Pagamento recebido|Acerto',
    sentences:
      'Obrigado pela sua confiança.|Se tiver dúvidas, fale connosco de segunda a sexta.|Os seus documentos estão na área de cliente.|Guarde este documento.|Vai mudar de casa? Avise-nos com duas semanas.',
  },
  de: {
    kinds: {
      utility:
        'Stadtwerke {x}|{x} Energie|{x} Wasserwerke|{x} Internet>Stromrechnung|Wasserrechnung|Gasabrechnung|Ihre Internet-Rechnung',
      phone: '{x} Mobilfunk|{x} Telekom>Mobilfunkrechnung|Telefonrechnung',
      bank: '{x} Bank|Sparkasse {x}|Volksbank {x}>Kontoauszug|Kreditkartenabrechnung',
      tax: 'Finanzamt {x}|Stadt {x}>Einkommensteuerbescheid|Grundsteuerbescheid|Steuerbescheid',
      lease: '{x} Wohnbau|Hausverwaltung {x}>Mietvertrag|Wohnraummietvertrag',
      government:
        'Stadt {x} Bürgeramt|Rentenversicherung {x}>Meldebescheinigung|Rentenbescheid|Bescheid über Kindergeld',
      insurance: '{x} Versicherung|{x} Krankenkasse>Versicherungsschein|Beitragsrechnung zur Hausratversicherung',
    },
    date: 'Rechnungsdatum|Datum|Ausstellungsdatum|Erstellt am|Ausgestellt am',
    due: 'Fällig am|Zahlbar bis|Fälligkeit',
    period: 'Abrechnungszeitraum|Zeitraum',
    number: 'Kundennummer|Vertragsnummer|Aktenzeichen',
    amount: 'Rechnungsbetrag|Gesamtbetrag',
    holder: 'Kontoinhaber|Vertragspartner',
    premises: 'Lieferanschrift|Verbrauchsstelle',
    landlord: 'Vermieter',
    dear: 'Sehr geehrte Damen und Herren,',
    and: 'und|oder',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    longDate: '{d}. {m} {y}',
    items: 'Grundpreis|Verbrauch im Monat|Servicegebühr|Umsatzsteuer|Alter Saldo|Zahlungseingang|Korrektur',
    sentences:
      'Vielen Dank für Ihr Vertrauen.|Bei Fragen erreichen Sie uns von Montag bis Freitag.|Alle Unterlagen finden Sie in Ihrem Kundenkonto.|Bitte bewahren Sie dieses Schreiben auf.|Sie ziehen um? Sagen Sie es uns zwei Wochen vorher.',
  },
  it: {
    kinds: {
      utility:
        '{x} Energia|Acque di {x}|Gas {x}|{x} Fibra>Bolletta della luce|Bolletta acqua|Bolletta del gas|Fattura internet',
      phone: '{x} Mobile|{x} Telefonia>Bolletta telefonica|Fattura del telefono',
      bank: 'Banca di {x}|Cassa {x}>Estratto conto|Estratto conto carta di credito',
      tax: 'Agenzia delle entrate di {x}|Comune di {x}>Avviso di pagamento TARI|Cartella di pagamento|Avviso di accertamento tributario',
      lease: 'Immobiliare {x}|Affitti {x}>Contratto di locazione|Contratto di affitto',
      government:
        'Comune di {x} Anagrafe|Istituto di previdenza {x}>Certificato di residenza|Comunicazione di pensione',
      insurance: 'Assicurazioni {x}|{x} Mutua>Polizza assicurativa|Quietanza di assicurazione',
    },
    date: 'Data di emissione|Data fattura|Emessa il|Data',
    due: 'Data di scadenza|Scadenza|Da pagare entro il',
    period: 'Periodo di fatturazione|Periodo',
    number: 'Codice cliente|Numero contratto|Riferimento',
    amount: 'Totale da pagare|Importo',
    holder: 'Intestatario|Intestato a',
    premises: 'Indirizzo di fornitura|Luogo di fornitura',
    landlord: 'Locatore',
    dear: 'Gentile cliente,',
    and: 'e|o',
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    longDate: '{d} {m} {y}',
    items: 'Quota fissa|Consumo del mese|Spese di servizio|IVA|Saldo precedente|Pagamento ricevuto|Conguaglio',
    sentences:
      'Grazie per la fiducia.|Per domande siamo a disposizione dal lunedì al venerdì.|Tutti i documenti sono nella sua area clienti.|Conservi questo documento.|Cambia casa? Ci avvisi due settimane prima.',
  },
  nl: {
    kinds: {
      utility: '{x} Energie|{x} Waterbedrijf|{x} Internet>Energierekening|Energienota|Waternota|Internetfactuur',
      phone: '{x} Mobiel|{x} Telecom>Telefoonrekening|Factuur mobiel abonnement',
      bank: '{x} Bank|Spaarbank {x}>Rekeningafschrift|Bankafschrift|Creditcardoverzicht',
      tax: 'Belastingdienst {x}|Gemeente {x}>Aanslag inkomstenbelasting|Aanslagbiljet gemeentelijke belastingen|WOZ-beschikking',
      lease: '{x} Wonen|Woningstichting {x}>Huurovereenkomst|Huurcontract woonruimte',
      government:
        'Gemeente {x} Burgerzaken|Pensioendienst {x}>Uittreksel basisregistratie personen|Beschikking toeslag',
      insurance: '{x} Verzekeringen|Zorgverzekeraar {x}>Verzekeringspolis|Polisblad woonverzekering',
    },
    date: 'Factuurdatum|Datum|Dagtekening|Datum afschrift',
    due: 'Vervaldatum|Te betalen voor|Uiterste betaaldatum',
    period: 'Factuurperiode|Periode',
    number: 'Klantnummer|Contractnummer|Kenmerk',
    amount: 'Te betalen|Totaalbedrag',
    holder: 'Rekeninghouder|Naam klant',
    premises: 'Leveringsadres|Verbruiksadres',
    landlord: 'Verhuurder',
    dear: 'Geachte heer, mevrouw,',
    and: 'en|of',
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
    longDate: '{d} {m} {y}',
    items: 'Vaste kosten|Verbruik deze maand|Servicekosten|Btw|Vorig saldo|Betaling ontvangen|Correctie',
    sentences:
      'Bedankt voor uw vertrouwen.|Heeft u vragen? Wij zijn er van maandag tot en met vrijdag.|Al uw documenten staan in Mijn omgeving.|Bewaar deze brief goed.|Gaat u verhuizen? Laat het ons twee weken van tevoren weten.',
  },
};

export const LETTER_WORDS: { readonly [language in LetterLanguage]: LetterWords } = {
  ...WESTERN,
  ...MORE_LETTER_WORDS,
};
