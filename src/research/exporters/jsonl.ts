import { formatTrace } from '../../trace/trace-file';
import type { Exporter } from './exporter';

export const jsonl: Exporter = {
  description: 'the trace file: every line as it was recorded',
  write: formatTrace,
};
