import type { Case } from '../api/generated';
import { Panel } from '../components/panel';
import { Timeline } from '../components/timeline';

export function TimelinePanel({ of: { timeline } }: { readonly of: Case }) {
  return (
    <Panel title="How it came here">
      <Timeline events={timeline} />
    </Panel>
  );
}
