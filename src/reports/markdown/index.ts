/** Markdown: a file or comment, and the summary of a workflow's job. All that comes from a change is escaped. */
export { type MarkdownOptions, renderJobSummary, renderMarkdown } from './render-markdown.ts';
