import type { Paint } from '../util/paint';
import type { DiffReport } from './diff-report';
import { renderJson } from './render-json';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';

/** Writes a difference in one of the named formats; only text has colours. */
export function renderDiff(report: DiffReport, format: string, paint: Paint): string {
  if (format === 'json') return renderJson(report);
  return format === 'markdown' ? renderMarkdown(report) : renderText(report, paint);
}
