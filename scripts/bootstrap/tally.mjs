// What npm test counts, and its last line.

/** Counts of checks and tests. */
export function createTally() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  return {
    check: (passed) => void (counts[passed ? 'passed' : 'failed'] += 1),

    /**
     * Adds what jest reported (`--json`). A test file that could not run counts as one failure, and so does a jest that
     * failed without a failed test: nothing that went wrong may end as `0 failed`.
     */
    jest(report, exitCode) {
      const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
      counts.passed += report?.numPassedTests ?? 0;
      counts.failed += failed === 0 && exitCode !== 0 ? 1 : failed;
      counts.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
    },

    hasFailed: () => counts.failed > 0,
    line: () =>
      `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
  };
}
