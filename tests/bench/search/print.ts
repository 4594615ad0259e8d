import type { SearchFigures, Spread } from './measure.ts';
import { PEER_CLASSES, type PeerFigures } from './peers.ts';

const show = ({ p50, p95, max }: Spread): string => `${p50} / ${p95} / ${max}`;

/** Figures as lines to read. */
export function printFigures(figures: SearchFigures, peers: readonly PeerFigures[]): void {
  const { clips, recall10, mrr, queryCpuMs, indexBytes, bodyBytes } = figures;
  console.log(`clips                               ${clips}`);
  console.log(`recall@10, mean of classes          ${recall10.macro}`);
  for (const [name, recall] of Object.entries(recall10.byClass)) {
    console.log(`  ${name.padEnd(16)} recall@10 ${recall}  MRR ${mrr.byClass[name] ?? 0}`);
  }
  console.log(`finds where there is nothing        ${figures.falseFinds}`);
  console.log(`keystroke CPU ms, p50 / p95 / max   ${show(figures.keystrokeCpuMs)}`);
  console.log(`query CPU ms, p50 / p95 / max       ${show(queryCpuMs)}`);
  console.log(`pages read a keystroke              ${show(figures.pagesPerKeystroke)}`);
  console.log(`opening, CPU ms                     ${figures.openCpuMs}`);
  console.log(`added to saving, CPU ms             ${show(figures.deltaCpuMs)}`);
  console.log(`building, CPU ms a clip             ${figures.buildCpuMsPerClip}`);
  const share = ((indexBytes / bodyBytes) * 100).toFixed(1);
  console.log(`index                               ${indexBytes} bytes, ${share} % of bodies`);
  console.log(`peak memory while building          ${figures.peakRssMb} MB`);
  console.log(
    '\nside by side                query CPU ms, p50 / p95 / max     MRR, mean of classes',
  );
  for (const [name, classes] of Object.entries(PEER_CLASSES)) {
    printPeer(`ours, asked for ${name}`, queryCpuMs, meanOf(mrr.byClass, classes), '');
  }
  for (const { name, queries, queryCpuMs: times, mrr: rank } of peers) {
    printPeer(name, times, rank, `  (${queries} queries)`);
  }
}

function printPeer(name: string, times: Spread, rank: number, note: string): void {
  console.log(`${name.padEnd(28)}${show(times).padEnd(34)}${rank}${note}`);
}

function meanOf(byClass: Readonly<Record<string, number>>, classes: ReadonlySet<string>): number {
  const values = Object.entries(byClass).filter(([name]) => classes.has(name));
  const sum = values.reduce((total, [, value]) => total + value, 0);
  return Math.round((sum / Math.max(1, values.length)) * 1000) / 1000;
}
