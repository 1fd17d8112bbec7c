/** Where Slack takes what is said later, commercial and for governments. */
const HOSTS: readonly string[] = ["hooks.slack.com", "hooks.slack-gov.com"];

/**
 * The address for later replies, if it is Slack's: whoever could choose another one would read what is answered.
 * `apiUrl` stands for Slack in tests and in the demo.
 */
export function readReturns(address: string | undefined, apiUrl: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, host, hostname, username, password } = new URL(address);
  if (username !== "" || password !== "") return undefined;
  const stands = apiUrl !== undefined && host === new URL(apiUrl).host;
  const genuine = protocol === "https:" && host === hostname && HOSTS.includes(hostname);
  return stands || genuine ? address : undefined;
}
