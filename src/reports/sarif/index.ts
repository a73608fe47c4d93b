/** SARIF 2.1.0, as GitHub's code scanning reads it. */
export { renderSarif, type SarifOptions } from './render-sarif.ts';
