import type { z } from 'zod';

import type {
  AccessEvent,
  CaseAddress,
  CaseCheck,
  CaseDocument,
  CaseFact,
  CaseMatch,
  CaseParty,
  CaseView,
} from '../../domain/case-view';
import type { AccessLogAnswer, CaseAnswer } from '../schemas/answers/case';
import { wireInstant } from './instant';
import { wireRequirements } from './kyc';
import { ownership } from './ownership';
import { reviewInQueue } from './review';
import { verificationSummary, wireEvent, wireFinding } from './verification';

type Wire = z.infer<typeof CaseAnswer>;

export function reviewCase(view: CaseView): Wire {
  const { customer, risk, verification } = view;
  return {
    review: reviewInQueue(view.review),
    question: view.review.question,
    reasons: view.reasons.map(({ code, message, rule, checkIds, partyIds = [] }) => ({
      code,
      message,
      rule: rule ?? null,
      check_ids: [...checkIds],
      party_ids: [...partyIds],
    })),
    verdict_options: view.verdictOptions.map(({ action, allowed, whyNot, needsSecond }) => ({
      action,
      allowed,
      why_not: whyNot ?? null,
      needs_second: needsSecond,
    })),
    customer: {
      id: customer.id,
      kind: customer.kind,
      status: customer.status,
      country_code: customer.countryCode,
      name: customer.name,
      email_masked: customer.emailMasked,
      phone_masked: customer.phoneMasked,
      date_of_birth_masked: customer.dateOfBirthMasked ?? null,
      facts: (customer.facts ?? []).map(wireFact),
      version: customer.version,
      created_at: wireInstant(customer.createdAt),
    },
    policy: { version: view.policy.version, name: view.policy.name ?? null },
    verification: { ...verificationSummary(verification), temporal_url: verification.temporalUrl ?? null },
    risk: {
      tier: risk.tier,
      points: risk.points ?? null,
      reasons: risk.reasons.map(({ reason, points }) => ({ reason, points: points ?? null })),
    },
    checks: view.checks.map(wireCheck),
    matches: view.matches.map(wireMatch),
    documents: view.documents.map(wireDocument),
    addresses: view.addresses.map(wireAddress),
    ownership: view.ownership ? ownership(view.ownership) : null,
    parties: (view.parties ?? []).map(wireParty),
    requirements: wireRequirements(view.requirements),
    timeline: view.timeline.map(wireEvent),
    earlier_verifications: view.earlierVerifications.map(verificationSummary),
    requirement_choices: view.requirementChoices.map(({ field, customerMessage }) => ({
      field,
      customer_message: customerMessage,
    })),
    decline_reason_codes: view.declineReasonCodes.map(({ code, meaning }) => ({ code, meaning })),
  };
}

function wireFact({ field, value, reveal }: CaseFact): Wire['customer']['facts'][number] {
  return { field, value, reveal: reveal ?? null };
}

function wireParty({ id, facts, checkIds, documents, addresses }: CaseParty): Wire['parties'][number] {
  return {
    id,
    facts: facts.map(wireFact),
    check_ids: [...checkIds],
    documents: documents.map(wireDocument),
    addresses: addresses.map(wireAddress),
  };
}

function wireCheck(check: CaseCheck): Wire['checks'][number] {
  const { id, kind, subject, outcome, engine, data } = check;
  return {
    id,
    kind,
    subject,
    outcome,
    engine: { name: engine.name, version: engine.version },
    data: { ...data },
    finished_at: wireInstant(check.finishedAt),
    findings: check.findings.map((finding) => ({
      ...wireFinding(finding),
      meaning: finding.meaning ?? null,
      rule: finding.rule ?? null,
      can_override: finding.canOverride,
      why_not_override: finding.whyNotOverride ?? null,
      override: finding.override
        ? {
            id: finding.override.id,
            by: finding.override.by,
            reason_code: finding.override.reasonCode,
            at: wireInstant(finding.override.at),
          }
        : null,
    })),
  };
}

function wireMatch(match: CaseMatch): Wire['matches'][number] {
  const { entry } = match;
  return {
    key: match.key,
    entry_id: match.entryId,
    party_id: match.partyId ?? null,
    list: match.list,
    programmes: [...match.programmes],
    entry: {
      name: entry.name,
      kind: entry.kind,
      dates_of_birth: [...entry.datesOfBirth],
      countries: [...entry.countries],
      identifiers: entry.identifiers.map(({ type, value, country }) => ({ type, value, country })),
    },
    compared_name: match.comparedName,
    score: match.score,
    tokens: match.tokens.map(({ ours, theirs, how, score, weight }) => ({ ours, theirs, how, score, weight })),
    features: match.features.map(({ feature, ours, theirs, relation, effect }) => ({
      feature,
      ours,
      theirs,
      relation,
      effect,
    })),
    dataset_version: match.datasetVersion,
    dataset_dated: match.datasetDated ?? null,
    state: match.state,
    judged_by: match.judgedBy ?? null,
    judged_at: match.judgedAt ? wireInstant(match.judgedAt) : null,
  };
}

function wireDocument({ id, idType, sides, fields }: CaseDocument): Wire['documents'][number] {
  return {
    id,
    id_type: idType,
    sides: sides.map(({ side, isStraightened }) => ({
      side,
      sent_url: `/v1/documents/${id}/${side}`,
      straightened_url: isStraightened ? `/v1/documents/${id}/${side}?form=straightened` : null,
    })),
    fields: fields.map(({ field, claimed, printed, machine, differs, reveal }) => ({
      field,
      claimed,
      printed,
      machine,
      differs: differs.map(({ column, from, to }) => ({ column, from, to })),
      reveal: reveal ?? null,
    })),
  };
}

function wireAddress({ id, purpose, claimed, reveal, proof }: CaseAddress): Wire['addresses'][number] {
  return {
    id,
    purpose,
    claimed: {
      street: claimed.street,
      city: claimed.city,
      state: claimed.state,
      postal_code: claimed.postalCode,
      country: claimed.country,
    },
    reveal,
    proof: proof
      ? {
          sent_url: `/v1/addresses/${id}/proof`,
          issuer: proof.issuer,
          issued: proof.issued,
          excerpt: [...proof.excerpt],
          fields: proof.fields.map((row) => ({
            field: row.field,
            claimed: row.claimed,
            found: row.found,
            agrees: row.agrees ?? null,
          })),
        }
      : null,
  };
}

export function accessLog(events: readonly AccessEvent[]): z.infer<typeof AccessLogAnswer> {
  return {
    items: events.map(({ actor, actorName, action, at, detail }) => ({
      actor,
      actor_name: actorName ?? null,
      action,
      at: wireInstant(at),
      detail: { ...detail },
    })),
  };
}
