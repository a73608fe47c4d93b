/**
 * Requirements of standards and laws that a rule is about, by their own numbers. What a rule finds is no proof that one
 * is broken, nor its silence that one is kept: an assessor decides that.
 */
export interface Controls {
  /** Categories of the OWASP Top 10 (`A07:2021`, `A07:2025`) and of its API Security Top 10 (`API2:2023`). */
  owasp: string[];
  /** Requirements of PCI DSS v4.0.1. */
  pci?: string[];
  /** Trust Services Criteria, as SOC 2 reports use them. */
  soc2?: string[];
  /** Articles of the General Data Protection Regulation: `32(1)(a)`. */
  gdpr?: string[];
  /** Sections of the California Civil Code (California Consumer Privacy Act): `1798.100(e)`. */
  ccpa?: string[];
}

/** Where the texts stand. */
export const controlSources: Record<keyof Controls, { name: string; url: string }> = {
  owasp: { name: 'OWASP', url: 'https://owasp.org/www-project-top-ten/' },
  pci: { name: 'PCI DSS v4.0.1', url: 'https://www.pcisecuritystandards.org/document_library/' },
  soc2: {
    name: 'SOC 2',
    url: 'https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022',
  },
  gdpr: { name: 'GDPR', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  ccpa: {
    name: 'CCPA',
    url: 'https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?division=3.&part=4.&lawCode=CIV&title=1.81.5',
  },
};
