import { LOW_LATENCY, STOCK, tuningFlags } from '../../src/dev/temporal-tuning';

describe('the settings of the dev server', () => {
  test('become flags of the CLI, values as JSON', () => {
    const flags = tuningFlags({ dynamicConfig: { 'a.b': true, c: 1, d: 'e' }, sqlitePragmas: { journal_mode: 'WAL' } });

    const expected = `--dynamic-config-value a.b=true --dynamic-config-value c=1 --dynamic-config-value d="e" --sqlite-pragma journal_mode=WAL`;
    expect(flags).toEqual(expected.split(' '));
  });

  test.each([STOCK, LOW_LATENCY])('never call home', ({ dynamicConfig }) => {
    expect(dynamicConfig).toHaveProperty(['frontend.enableServerVersionCheck'], false);
  });
});
