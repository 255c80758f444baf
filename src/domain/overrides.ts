/** Which overrides a decision sees, and how they are kept with it. Pure. */
import type { DecisionContext, Override } from './decision';
import type { Evidence, JsonObject } from './evidence';

/** Those about the very evidence that is decided about: its check, subject and input. Another input ends an override. */
export function overridesThatHold(overrides: readonly Override[], evidence: readonly Evidence[]): Override[] {
  return overrides.filter((override) =>
    evidence.some(
      ({ kind, subject, input_hash }) =>
        override.checkKind === kind && override.subject === subject && override.inputHash === input_hash,
    ),
  );
}

/** The context of a decision as it is stored: with the overrides that it saw, so that it can be made again. */
export function withOverrides(stored: JsonObject, overrides: readonly Override[]): JsonObject {
  return overrides.length === 0 ? stored : { ...stored, overrides: overrides.map((override) => ({ ...override })) };
}

/** What a stored decision saw beside its evidence. */
export function whatItSaw(stored: JsonObject): {
  readonly context: DecisionContext;
  readonly overrides: readonly Override[];
} {
  const { overrides = [], ...context } = stored as unknown as DecisionContext & { overrides?: readonly Override[] };
  return { context, overrides };
}
