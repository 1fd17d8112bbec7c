/** Where Teams takes what is said later: one host for the whole commercial cloud (learn.microsoft.com, "Send proactive messages"). */
const HOSTS: readonly string[] = ["smba.trafficmanager.net"];

/**
 * Whether the text is the address of Teams, or of one of the `hosts` in its place: the name of a host, as GCC has its own
 * (`smba.infra.gcc.teams.microsoft.com`), or an origin of this machine (`http://127.0.0.1:3979`) for tests and the demo.
 * The bot's own token is sent there: whoever could choose another address would have it.
 */
export function isServiceUrl(text: string, hosts: readonly string[] = HOSTS): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  // What a parser has to mend is written by somebody who hopes that another one mends it otherwise.
  const plain = url.href === text || url.href === `${text}/`;
  const bare = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  return plain && bare && hosts.some((host) => stands(url, host));
}

/** The origins among hosts, which can only be of this machine. */
export function onlyOrigins(hosts: readonly string[] = []): readonly string[] {
  return hosts.filter(isOrigin);
}

/** Whether a name of a host, which may have a port, is one of this machine. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host.replace(/:\d{1,5}$/, ""));
}

function isOrigin(host: string): boolean {
  return host.includes("://");
}

function stands({ protocol, host, hostname, origin }: URL, allowed: string): boolean {
  if (isOrigin(allowed)) return allowed === origin && LOOPBACK.includes(hostname);
  return protocol === "https:" && host === allowed;
}

/** With a scheme and a port of its own only what stands on this machine. */
const LOOPBACK: readonly string[] = ["127.0.0.1", "[::1]", "localhost"];
