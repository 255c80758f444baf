import { createProgress } from '../../workflows/progress';

const mockShown: Record<string, unknown>[] = [];
const mockDetails: string[] = [];
const mockInfo: { continuedFromExecutionRunId?: string } = {};
jest.mock('@temporalio/workflow', () => ({
  upsertSearchAttributes: (pairs: { key: { name: string }; value: unknown }[]) =>
    mockShown.push(Object.fromEntries(pairs.map(({ key, value }) => [key.name, value]))),
  setCurrentDetails: (text: string) => mockDetails.push(text),
  workflowInfo: () => mockInfo,
}));

const WAIT = { next: 'reviewer', dueAt: '2026-11-24T00:00:00.000Z', riskTier: 'low' } as const;

beforeEach(() => {
  mockShown.length = 0;
  mockDetails.length = 0;
  delete mockInfo.continuedFromExecutionRunId;
});

test('a run that is decided without having waited writes no search attributes, and says in its details how it ended', () => {
  const progress = createProgress();
  progress.enter('decided', { riskTier: 'low' });
  expect(mockShown).toEqual([]);
  expect(mockDetails).toEqual(['Stage **decided**: waits for nothing']);
  expect(progress.now()).toEqual({ state: 'decided', blockedOn: 'none', dueAt: null });
});

test('a run that waited shows how it ended: it is no longer listed as waiting', () => {
  const progress = createProgress();
  progress.wait(WAIT);
  progress.enter('decided', { riskTier: 'low' });
  expect(mockShown).toHaveLength(2);
  expect(mockShown[0]).toMatchObject({ KycStage: 'in_review', KycBlockedOn: 'reviewer' });
  expect(mockShown[1]).toMatchObject({ KycStage: 'decided', KycBlockedOn: 'none', KycOverdue: false, KycDueAt: null });
});

test('a run whose check was tried again has shown that, and shows how it ended', () => {
  const progress = createProgress();
  progress.retry('screening');
  progress.enter('expired');
  expect(mockShown.map(({ KycStage }) => KycStage)).toEqual(['checking', 'expired']);
});

test('a run that goes on from another one’s history has what that one showed, and corrects it', () => {
  mockInfo.continuedFromExecutionRunId = 'the one before';
  createProgress().enter('decided', { riskTier: 'low' });
  expect(mockShown).toHaveLength(1);
  expect(mockShown[0]).toMatchObject({ KycStage: 'decided', KycBlockedOn: 'none' });
});
