/** The terminal: findings with their code, then what counts. */
export { renderText, type TextOptions } from './render-text.ts';
