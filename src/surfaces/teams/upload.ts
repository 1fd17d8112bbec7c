import type { Attachment } from "../surface.ts";
import { type Outcome, outcomeOf, TeamsFailure } from "./outcome.ts";
import type { Upload } from "./record.ts";

/** How files are sent. */
export interface UploadSettings {
  readonly fetch: typeof fetch;
  /** Origins on this machine among them take files too, in tests and in the demo. */
  readonly serviceHosts?: readonly string[];
}

/**
 * Lays a file where the person has allowed it, in one exchange: the address itself is the permission, so nothing of the bot's
 * goes along (learn.microsoft.com, "Send and receive files from a bot"). With the last byte the address is used up: where they
 * were sent before, it says that the file lies there.
 */
export async function upload(
  { bytes }: Attachment,
  { uploadUrl, contentUrl, sent }: Upload,
  { fetch: send, serviceHosts = [] }: UploadSettings,
): Promise<Outcome<undefined>> {
  // The second is shown as the place of the file.
  const isOurs = [uploadUrl, contentUrl].every((url) => isFileUrl(url, serviceHosts));
  if (!isOurs) return { kind: "refused", code: "foreign_file_url" };
  const range = `bytes 0-${bytes.length - 1}/${bytes.length}`;
  const headers = { "content-type": "application/octet-stream", "content-range": range };
  const request = { method: "PUT", headers, body: new Uint8Array(bytes), redirect: "error" } as const;
  try {
    const answer = await send(uploadUrl, { ...request, signal: AbortSignal.timeout(5_000) });
    if (answer.ok) return { kind: "done", value: undefined };
    if (NO_LONGER.includes(answer.status))
      return sent === true ? { kind: "done", value: undefined } : { kind: "refused", code: USED_UP };
    // Somebody on the way may have lost the answer alone.
    if (answer.status >= 500) throw new TeamsFailure("no answer to a file");
    const retryAfter = answer.headers.get("retry-after") ?? undefined;
    return outcomeOf({ method: "PUT", status: answer.status, retryAfter, body: await answer.text() });
  } catch (thrown) {
    // What was thrown could hold the address.
    throw thrown instanceof TeamsFailure ? thrown : new TeamsFailure("no answer to a file");
  }
}

/**
 * There is no such address any more (learn.microsoft.com, "driveItem: createUploadSession"), or it has these bytes already
 * (OneDrive/onedrive-api-docs#64).
 */
const NO_LONGER: readonly number[] = [404, 416];

/** The address takes no file, or no other. */
export const USED_UP = "used_up";

/** OneDrive of companies: `contoso-my.sharepoint.com`. */
function isFileUrl(text: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password, origin } = new URL(text);
  if (username !== "" || password !== "") return false;
  const isOneDrive = protocol === "https:" && port === "" && hostname.endsWith(".sharepoint.com");
  return isOneDrive || (LOOPBACK.includes(hostname) && hosts.includes(origin));
}

const LOOPBACK: readonly string[] = ["127.0.0.1", "[::1]", "localhost"];
