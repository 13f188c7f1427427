import { actions } from './actions';
import type { Exporter } from './exporter';
import { jsonl } from './jsonl';

/** Every export format by its name on the command line. */
export const exporters = { jsonl, actions } as const satisfies Record<string, Exporter>;

export type ExportFormat = keyof typeof exporters;
export const exportFormats = Object.keys(exporters) as ExportFormat[];
