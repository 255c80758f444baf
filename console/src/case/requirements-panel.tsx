import type { Case } from '../api/generated';
import { Panel } from '../components/panel';
import { RequirementList } from '../components/requirement-list';

export function RequirementsPanel({ of: { requirements, ownership } }: { readonly of: Case }) {
  return (
    <Panel title="Requirements">
      <RequirementList of={requirements} parties={ownership?.parties ?? []} />
    </Panel>
  );
}
