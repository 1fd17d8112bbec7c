import type { Symptom, SymptomKind } from "../../question.ts";
import { isInside, matches, type Span } from "../../span.ts";

/** How a connection failed, by words that no language owns: codes of systems, browsers and databases. */
const CODES: Readonly<Record<SymptomKind, readonly RegExp[]>> = {
  "name-not-found": [
    /(?<![a-z])e(?:notfound|ai_again)(?![a-z])|err_name_(?:not_resolved|resolution_failed)|dns_probe_[a-z_]{4,40}|nxdomain|servfail|gaierror|unknownhostexception|(?:name|dns)resolution(?:error|failure)|(?<=(?:error|code|winsock|wsa|exception|\()\W{0,3})(?:11001|0x2af9)(?![\w.])|ora-12545|nsurlerrorcannotfindhost/g,
  ],
  tls: [
    /err_(?:cert|ssl|tls)_[a-z_]{3,40}|(?<![a-z])ssl_error_[a-z_]{3,40}|sslhandshakeexception|sslcertverificationerror|ssl(?:eof|zero)?error|certificate_verify_failed|x509:|cert_has_expired|depth_zero_self_signed_cert|unable_to_verify_leaf_signature|sec_error_[a-z_]{3,40}|err_bad_ssl_client_auth_cert/g,
  ],
  refused: [
    /(?<![a-z])econnrefused(?![a-z])|err_connection_refused|connectionrefused|ora-12541|(?<=(?:error|code|winsock|wsa|exception|\()\W{0,3})(?:10061|0x274d)(?![\w.])|\((?:os error )?111\)|errno[ =:]{1,2}(?:111|61)(?!\d)|error 111(?!\d)/g,
  ],
  "timed-out": [
    /(?<![a-z])e(?:timedout|sockettimedout)(?![a-z])|err_(?:connection_)?timed_out|und_err_connect_timeout|ora-12(?:170|535)|(?<=(?:error|code|winsock|wsa|exception|\()\W{0,3})(?:10060|0x274c)(?![\w.])|\((?:os error )?110\)|errno[ =:]{1,2}(?:110|60)(?!\d)|error 110(?!\d)|(?:socket|connect|read|open)timeout|timeout(?:error|exception)|curl(?: error)?:? ?\(?28(?!\d)/g,
  ],
  unreachable: [
    /(?<![a-z])e(?:hostunreach|netunreach|hostdown)(?![a-z])|err_(?:address_unreachable|internet_disconnected|network_changed)|noroutetohostexception|(?<=(?:error|code|winsock|wsa|exception|\()\W{0,3})(?:10051|10065)(?![\w.])|\((?:os error )?113\)|errno[ =:]{1,2}-?113(?!\d)/g,
  ],
  reset: [
    /(?<![a-z])e(?:connreset|connaborted|pipe)(?![a-z])|err_connection_(?:reset|closed|aborted)|err_empty_response|pr_(?:connect_reset|end_of_file)_error|(?<=(?:error|code|winsock|wsa|exception|\()\W{0,3})(?:10053|10054|0x2746)(?![\w.])|\((?:os error )?104\)|errno[ =:]{1,2}104(?!\d)|ora-03113|ora-12537/g,
  ],
};

/** By what each kind shows itself in a language's words. */
export type SymptomWords = Readonly<Record<SymptomKind, readonly RegExp[]>>;

/** Kinds that explain the others: what was never found or never agreed upon cannot have timed out. */
const DECISIVE: readonly SymptomKind[] = ["name-not-found", "tls"];

/** How it failed: by what programs printed, else by the person's own words; the last word on it counts. */
export function readSymptom(
  text: string,
  pastes: readonly Span[],
  words: readonly SymptomWords[],
): Symptom | undefined {
  const found = [CODES, ...words].flatMap((table) =>
    KINDS.flatMap((kind) => find(text, { kind, shapes: table[kind] })),
  );
  const printed = found.filter((symptom) => isInside(symptom, pastes));
  const told = printed.length > 0 ? printed : found.filter((symptom) => !isInside(symptom, pastes));
  const decisive = told.filter(({ kind }) => DECISIVE.includes(kind));
  return (decisive.length > 0 ? decisive : told).toSorted((a, b) => a.start - b.start).at(-1);
}

const KINDS: readonly SymptomKind[] = ["name-not-found", "tls", "refused", "timed-out", "unreachable", "reset"];

interface Look {
  readonly kind: SymptomKind;
  readonly shapes: readonly RegExp[];
}

function find(text: string, { kind, shapes }: Look): (Span & Symptom)[] {
  return shapes.flatMap((shape) => matches(text, shape)).map(({ start, end }) => ({ kind, start, end }));
}
