/** What a connection string says about itself. */
export interface Login {
  user: string;
  password: string;
  /** Empty where the string does not name it. */
  host: string;
}

/** Whether somebody's password stands there, not a placeholder and not the default of a machine of one's own. */
export function isRealPassword({ user, password, host }: Login): boolean {
  const word = password.toLowerCase();
  if (password.length < 4 || isFilledInLater(password) || isStandIn(word)) return false;
  if (word === user.toLowerCase() || isExampleHost(host.toLowerCase())) return false;
  return !(isOwnMachine(host.toLowerCase()) && looksLikeWord(word));
}

/** `${PASS}`, `$PASS`, `{pass}`, `<pass>`, `[pass]`, `%s`, `%PASS%`, `%(pass)s`, `#{pass}`, `:pass`. */
function isFilledInLater(password: string): boolean {
  return /^(?:\$|%[a-z(]|%\w+%$|[{<[(:@])|[$#]\{|\$\(|\{\{|\{[a-z_][\w.()]*\}|\\\(|%[sv](?![0-9a-f])/i.test(
    password,
  );
}

/** Words that docs and templates put where a password goes; a few digits or signs around them change nothing. */
function isStandIn(word: string): boolean {
  if (/^(.)\1*$|^1234567?8?9?0?$|^[^a-z0-9]+$|\*{3}|x{4}|\.{3}|…/.test(word)) return true;
  const bare = word.replace(/[^a-z]+/g, '');
  if (standIns.has(bare) && word.length - bare.length <= 4) return true;
  if (/example|placeholder|redacted|dummy|change_?-?(?:me|it)|your_?-?pass/.test(word)) return true;
  return (
    looksLikeWord(word) &&
    /^(?:your|my|some|the|insert|enter|replace|use).*(?:pass(?:word)?|pw|secret|token|key|here)$/.test(bare)
  );
}

const standIns = new Set(
  'password passwd passphrase pass pwd pw passw dbpass dbpassword dbpwd userpass userpassword mypass secret mysecret secretpassword supersecret topsecret key token apikey credential credentials foo bar baz qux foobar test testing testpass testpassword guest root admin user username postgres mysql mariadb mongo mongodb redis rabbitmq default demo sample hunter none null undefined true false string value auth pswd'.split(
    ' ',
  ),
);

/** Reserved for examples (RFC 2606, RFC 6761), or named like one. */
function isExampleHost(host: string): boolean {
  return /(?:^|\.)example(?:\.(?:com|org|net))?$|\.(?:test|invalid)$|^<|^(?:your|my|some)[-_]?(?:host|server|domain|site|company|address)|^(?:host|hostname|hostspec|server|servername|address|ip|domain|endpoint|url)$/.test(
    host,
  );
}

/** Loopback, and names without a dot, which compose files and clusters give to their services. */
function isOwnMachine(host: string): boolean {
  return /^(?:[a-z0-9_-]*|127\..*|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|.*\.(?:local|localhost))$/.test(
    host,
  );
}

/** What people choose for a machine of their own: `letmein`, `dev_2024`, `s3cret!`. */
function looksLikeWord(word: string): boolean {
  return (
    /^[a-z]+(?:[-_.][a-z]+)*[-_.@]?[0-9]{0,4}!?$/.test(word) ||
    /^(?:p[a4@][s5$]{2}w?[o0]?r?d?|s[e3]cr[e3]t)[0-9!]{0,4}$/.test(word)
  );
}
