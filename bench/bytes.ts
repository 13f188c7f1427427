/**
 * `npm run bench -- bytes`: how much recorders tell of the same session, each with its defaults, on the same page: typing,
 * clicks, rebuilt lists, scrolling. And what the bytes of Candor are made of.
 */
import type { Part } from './bytes/make-up';
import { IN_PAGE, recordByCandor, recordInPage, versionIn } from './bytes/recorders';
import type { Told } from './bytes/sent';

interface Row {
  name: string;
  version: string;
  told: Told;
}

export async function run(): Promise<void> {
  const candor = await recordByCandor();
  const sentry = await inPage('sentry');
  const others = [sentry, await inPage('rrweb'), await inPage('clarity')];
  const version = await versionIn('.');
  const own = [
    { name: 'candor', version, told: candor.all },
    { name: 'candor, dom lines', version, told: candor.dom },
  ];
  print([...own, ...others], sentry.told.gzip);
  printParts(candor.parts);
}

async function inPage(name: keyof typeof IN_PAGE): Promise<Row> {
  return {
    name,
    version: await versionIn(`node_modules/${IN_PAGE[name]}`),
    told: await recordInPage(name),
  };
}

const kilobytes = (bytes: number): string => (bytes / 1_024).toFixed(1);

function print(rows: readonly Row[], ofSentry: number): void {
  console.log(
    'raw: as text, as it is before the recorder compresses it. gzip: all of it in one go.\n' +
      'sent: as the recorder cuts and compresses it itself; by Candor, sealed as well.',
  );
  console.log('recorder            version      raw, KB   gzip, KB   to Sentry   sent, KB');
  for (const { name, version, told } of rows) {
    const cells = [
      kilobytes(told.raw).padStart(10),
      kilobytes(told.gzip).padStart(10),
      (told.gzip / ofSentry).toFixed(2).padStart(11),
      (Number.isNaN(told.wire) ? '' : kilobytes(told.wire)).padStart(10),
    ];
    console.log(`${name.padEnd(20)}${version.padEnd(10)}${cells.join(' ')}`);
  }
}

function printParts(parts: readonly Part[]): void {
  console.log('\ncandor, by line     lines    raw, KB   gzip, KB (what would be saved without them)');
  for (const { name, lines, raw, gzip } of parts)
    console.log(
      `${name.padEnd(20)}${String(lines).padStart(5)} ${kilobytes(raw).padStart(10)} ${kilobytes(gzip).padStart(10)}`,
    );
}
