import { NativeSelect } from '@mantine/core';

const PERIODS = [7, 30, 90];

export function PeriodChoice({ days, onChange }: { readonly days: number; readonly onChange: (days: number) => void }) {
  return (
    <NativeSelect
      size="xs"
      aria-label="Of the last"
      data={PERIODS.map((each) => ({ value: String(each), label: `last ${each} days` }))}
      value={String(days)}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
  );
}
