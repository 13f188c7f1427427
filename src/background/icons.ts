import attention16 from 'url:../../assets/icons/attention-16.png';
import attention32 from 'url:../../assets/icons/attention-32.png';
import attention48 from 'url:../../assets/icons/attention-48.png';
import off16 from 'url:../../assets/icons/off-16.png';
import off32 from 'url:../../assets/icons/off-32.png';
import off48 from 'url:../../assets/icons/off-48.png';
import paused16 from 'url:../../assets/icons/paused-16.png';
import paused32 from 'url:../../assets/icons/paused-32.png';
import paused48 from 'url:../../assets/icons/paused-48.png';
import recording16 from 'url:../../assets/icons/recording-16.png';
import recording32 from 'url:../../assets/icons/recording-32.png';
import recording48 from 'url:../../assets/icons/recording-48.png';
import type { BadgeKind } from './badge-look';

/** Address of each size in pixels. The build names the files; only this module knows how. */
export type IconPaths = Record<'16' | '32' | '48', string>;

const ICONS: Record<BadgeKind, IconPaths> = {
  attention: { 16: attention16, 32: attention32, 48: attention48 },
  off: { 16: off16, 32: off32, 48: off48 },
  paused: { 16: paused16, 32: paused32, 48: paused48 },
  recording: { 16: recording16, 32: recording32, 48: recording48 },
};

export function iconFor(kind: BadgeKind): IconPaths {
  return ICONS[kind];
}
