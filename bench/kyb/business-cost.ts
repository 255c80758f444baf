import type { Progress } from '../../src/dev/progress';
import { startClearway } from '../clearway-system';
import { closedLoop } from '../closed-loop';
import { measureHistories } from '../histories';
import { interleave } from '../interleave';
import type { Part } from '../parts';
import { createApiClient } from '../post-customer';
import { atMost, rounded } from '../report';
import { measureRound, medianRound, roundLine } from '../round';
import type { RoundResult } from '../round';
import type { Shape } from '../shapes/shape';
import type { Stand } from '../stand';
import { medianRatio } from '../statistics';
import { watchForActive } from '../until-active';
import { PEOPLE, sampleBusiness, sampleIndividual } from './sample-business';
import type { Proof } from './sample-business';

/** A page takes a second of two cores, so of those there are few. */
const LOADS = { number: { items: 40, rounds: 5 }, passport: { items: 2, rounds: 3 } } as const;
const MOST_CPU = 8;
const MOST_P50 = 3;

/**
 * A business with ten people against one individual who brings what each of the ten does: from the POST to ACTIVE, one at
 * a time, in turns, through the real API and worker. Once where each has a number with check digits alone, once where each has
 * a passport that is read.
 */
export async function measureBusinessCost(stand: Stand, progress: Progress): Promise<Part> {
  const {
    apiUrl,
    apiPid,
    workerPid = 0,
  } = await startClearway(stand, {
    worker: true,
    settings: { REGISTRY_PROVIDER: 'fake' },
  });
  const programs = { temporal: stand.temporalPid, postgres: stand.postgresPid, api: apiPid, worker: workerPid };
  const watch = await watchForActive(stand);
  const api = createApiClient({ apiUrl, apiKey: stand.apiKey });
  stand.defer(async () => api.close());
  const businesses: string[] = [];
  let seed = 0;

  /** The bodies are drawn first: that is not what is measured. */
  const measure = async (draw: (seed: number) => Promise<object>, items: number, created: string[]) => {
    const seeds = Array.from({ length: items }, () => (seed += PEOPLE));
    const bodies = await Promise.all(seeds.map(draw));
    const shape: Shape = {
      run: (load) =>
        closedLoop({
          ...load,
          once: async (index) => {
            const id = await api.createCustomer(bodies[index]);
            created.push(id);
            await watch.untilActive(id);
          },
        }),
    };
    return measureRound(shape, { items, concurrency: 1 }, programs);
  };

  const today = new Date().toISOString().slice(0, 10);
  const compare = async (proof: Proof) => {
    const { items, rounds } = LOADS[proof];
    const contestants = {
      individual: () => measure((at) => sampleIndividual(at, proof, today), items, []),
      business: () => measure((at) => sampleBusiness(at, proof, today), items, businesses),
    };
    await progress.step(`Warming up, each with a ${proof}`, () => interleave({ contestants, rounds: 1 }));
    return interleave({
      contestants,
      rounds,
      onResult: (round, name, result) => progress.line(roundLine(`${proof} ${round + 1}  ${name}`, result)),
    });
  };
  const results = { number: await compare('number'), passport: await compare('passport') };
  const histories = await measureHistories(stand, businesses);
  const proofs = Object.keys(results) as Proof[];
  return {
    targets: proofs.flatMap((proof) => {
      const { individual, business } = results[proof];
      const cpu = medianRatio(business.map(cpuOf), individual.map(cpuOf));
      const p50 = medianRatio(
        business.map((round) => round.p50),
        individual.map((round) => round.p50),
      );
      const who = `${PEOPLE} people, each with a ${proof}, against one individual`;
      return [atMost(`CPU of ${who}`, cpu, MOST_CPU, 'x'), atMost(`p50 to ACTIVE of ${who}`, p50, MOST_P50, 'x')];
    }),
    notes: [
      `a business of ${PEOPLE} people: at most ${Math.max(...histories.map(({ events }) => events))} events and ` +
        `${rounded(Math.max(...histories.map(({ bytes }) => bytes)) / 1024)} KB of history`,
    ],
    measured: Object.fromEntries(
      proofs.map((proof) => [
        proof,
        {
          individual: medianRound(results[proof].individual),
          business: medianRound(results[proof].business),
          rounds: results[proof],
        },
      ]),
    ),
  };
}

function cpuOf({ cpuMs }: RoundResult): number {
  return Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0);
}
