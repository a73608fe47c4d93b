/** Hosts that stand for a reader's own, and services that lead to a developer's machine. */
const placeholder =
  /example|your|my-?(?:app|domain|site|server|host|shop|store|company|webhook|api)|^(?:www\.|api\.)?(?:domain|site|server|host|url|foo|bar|acme|company|website)\.|placeholder|dummy|xxx|<|>|\{|\}|\$|%|\*|ngrok|localtunnel|loca\.lt|localhost|lvh\.me|nip\.io|sslip\.io|requestbin|webhook\.site|smee\.io|serveo|\.(?:local|internal|lan|test|svc|cluster|invalid|home|corp|intranet)$/i;
const privateNetwork =
  /^(?:127\.|0\.0\.0\.0|10\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|1\.2\.3\.4|x\.x)/;

/** Whether a host is one that messages reach over the internet: neither this machine nor one's own network. */
export function isPublicHost(host: string): boolean {
  return /^[a-z0-9].*\.[a-z0-9]/.test(host) && !placeholder.test(host) && !privateNetwork.test(host);
}

/** Pages about webhooks, not addresses that take any. */
export function isDocumentation(host: string, path: string): boolean {
  return (
    /^(?:docs?|developers?|help|support|guides?|wiki|blog|learn|community|forum|status|cdn)\.|(?:github|gitlab|bitbucket|stackoverflow|medium|readthedocs|w3|php|python|rubyonrails|npmjs|wikipedia|rfc-editor|ietf|apache)\.(?:com|org|io|net|dev)$/.test(
      host,
    ) ||
    /\/(?:docs?|api-?docs|documentation|guides?|help|wiki|articles?|blog|reference|manual|tutorials?)(?:\/|$)|\.(?:html?|md|pdf)$/i.test(
      path,
    )
  );
}
