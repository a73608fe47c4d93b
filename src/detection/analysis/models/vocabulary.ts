import type { Value } from '../values/value.ts';

/** Words by which code says what a thing is. Names are plain (`names.ts`): lower case, no underscores. */

/** A name that holds a secret. */
export const isSecretName = (name: string): boolean =>
  /secret|signingkey|webhookkey|apikey|accesskey|privatekey|secretkey|hmackey|authtoken|verifytoken|verificationtoken|webhooktoken|sharedkey|password|passphrase|publickey|signaturekey|accesstoken|apitoken|whsec/.test(
    name,
  ) || /^(?:key|token|salt|psk)$/.test(name);

/** The same for what is read from the environment or the settings, where keys and tokens are always somebody's. */
export const isSecretSetting = (name: string): boolean => isSecretName(name) || /(?:token|key)$/.test(name);

/** A header that carries a signature or a token. */
export const isSignatureName = (name: string): boolean =>
  /sig(?:nature|ned|n)?$|signature|hmac|digest|token|secret|auth|verif|api-?key|x-?key|mac$/.test(name);

/** Whether a value is what such a header holds; others are told by the config. */
export const carriesSignature = ({ headerName, isSignature }: Value): boolean =>
  headerName !== undefined && (isSignature === true || isSignatureName(headerName));
/** A header, field or variable that says when a message was sent: Stripe calls it `t`. */
export const isSentAtName = (name: string): boolean =>
  /timestamp|transmission-?time$|request-?time$|^(?:t|ts|time|sentat|signedat)$/.test(name);

/** A name that says that something is checked. */
export const isCheckName = (name: string): boolean =>
  /verif|validat|valid|auth|signature|signed|hmac|checksum|checksign|checkwebhook|checktoken|checkrequest|checkhash|checkmac|constructevent|authentic|trusted|guard|ensure|protect|genuine|legit/.test(
    name,
  ) &&
  !/withoutverif|skipverif|noverif|unverified|invalidate|validationerror|unsafe|verifyemail|emailverif/.test(
    name,
  );

/** A variable that tells development from production. */
export const isEnvironmentName = (name: string): boolean =>
  /nodeenv|appenv|railsenv|rackenv|flaskenv|environment|aspnetcoreenvironment|^env$|profile|stage$|isdev|isprod|isproduction|isdevelopment|debug|development|production|islocal|istest|testing|sandbox/.test(
    name,
  );

export const isProduction = (value: string): boolean => /^(?:prod|production|live|release)$/i.test(value);
export const isNotProduction = (value: string): boolean =>
  /^(?:dev|develop|development|debug|local|test|testing|staging|sandbox|stage|ci)$/i.test(value);

/** A switch that turns a check off or on. */
export const isSwitchName = (name: string): boolean =>
  /(?:skip|disable|bypass|ignore|no)(?:webhook|signature|sig|hmac|auth|verif|valid|check)|(?:verif|valid|auth|signature|check|security)\w*(?:enabled|disabled|required|on|off)$|^(?:verify|validate|require)(?:webhook|signature|sig)\w*$|insecure|enforce/.test(
    name,
  );

/** A type of what runs the rest of a chain of middlewares. */
export const isNextType = (type: string | undefined): boolean =>
  /^(?:\w+\.)*(?:FilterChain|WebFilterChain|ServerFilterChain|RequestHandler(?:Interface)?|RequestDelegate|EndpointFilterDelegate|ActionExecutionDelegate|ResourceExecutionDelegate|Closure)$/.test(
    type?.trim() ?? '',
  );
