import { formatTrace } from '../../trace/trace-file';
import { coarseTrace } from './coarse';
import type { Exporter } from './exporter';

export const jsonl: Exporter = {
  description: 'the trace file: every line that was recorded',
  write: (trace, fullRate) => formatTrace(fullRate ? trace : coarseTrace(trace)),
};
