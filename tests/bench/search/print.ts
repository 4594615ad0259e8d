import type { Spread } from './cpu.ts';
import { MOST_BODIES, type PeerFigures } from './measure-peers.ts';
import type { SearchFigures } from './measure.ts';

const show = ({ p50, p95, max }: Spread): string => `${p50} / ${p95} / ${max}`;

/** Figures as lines to read. */
export function printFigures(figures: SearchFigures): void {
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
}

const COLUMNS = [12, 8, 10, 7, 24, 24, 10, 10, 8] as const;
const HEAD = [
  'library',
  'over',
  'recall@10',
  'MRR',
  'keystroke p50/p95/max',
  'query p50/p95/max',
  'memory MB',
  'build s',
  'queries',
];

/** Side by side, as a table of Markdown. */
export function printPeers(peers: readonly PeerFigures[], clips: number): void {
  console.log('\nSide by side, CPU ms; ours as at a keystroke, before texts are read\n');
  printRow(HEAD);
  printRow(COLUMNS.map((width) => '-'.repeat(width)));
  for (const peer of peers) {
    printRow([
      peer.name,
      peer.over,
      String(peer.recall10),
      String(peer.mrr),
      show(peer.keystrokeCpuMs),
      show(peer.queryCpuMs),
      String(peer.memoryMb),
      String(Math.round(peer.buildCpuMs / 100) / 10),
      String(peer.queries),
    ]);
  }
  if (clips > MOST_BODIES) {
    console.log(
      `\nOver bodies the others are run up to ${MOST_BODIES} clips: they hold all in memory.`,
    );
  }
}

function printRow(cells: readonly string[]): void {
  console.log(`| ${cells.map((cell, at) => cell.padEnd(COLUMNS[at] ?? 0)).join(' | ')} |`);
}
