import { FIELDS, type FieldName } from "./fields.ts";

/** What every record has, as SQL over the relation `traffic` below. */
const OBSERVER_COLUMNS: Partial<Record<FieldName, string>> = {
  version: "5",
  "account-id": "'123456789012'",
  "interface-id": "printf('eni-%017x', 4503599627370496 + observer * 7777777777)",
  "log-status": "status",
  "vpc-id": "CASE WHEN observer < 1700 THEN 'vpc-0c000000000000001' ELSE 'vpc-0c000000000000002' END",
  "subnet-id": "printf('subnet-%017x', 99999000000 + (observer // 64) * 104729)",
  "instance-id": "printf('i-%017x', 777777000000 + observer * 15485863)",
  region: "'ap-northeast-1'",
  "az-id": "printf('apne1-az%d', 1 + observer % 3)",
};

/** What only records of traffic have. */
const TRAFFIC_COLUMNS: Partial<Record<FieldName, string>> = {
  srcaddr: "src",
  dstaddr: "dst",
  srcport: "src_port",
  dstport: "dst_port",
  protocol: "protocol",
  packets: "packets",
  bytes: "packets * packet_size",
  action: "action",
  "tcp-flags": "flags",
  type: "'IPv4'",
  "pkt-srcaddr": "src",
  "pkt-dstaddr": "dst",
  "pkt-dst-aws-service": "CASE WHEN direction = 'egress' AND kind = 'internet' THEN 'S3' END",
  "flow-direction": "direction",
  "traffic-path": "CASE WHEN direction = 'egress' THEN CASE kind WHEN 'internet' THEN 7 ELSE 4 END END",
};

/** A pair that talks all day, about one conversation in 250: client number 17, server number 5. */
export const BUSY_PAIR = { src: "10.20.0.27", dst: "10.30.0.15", port: 5432 } as const;

/** The five minutes to make up. */
export interface DaySlot {
  readonly slot: number;
  /** Rows before replies that never came are left out. */
  readonly rows: number;
  /** Start of the five minutes, epoch seconds. */
  readonly from: number;
  readonly seed: number;
}

/** A query for the records of five minutes with the given fields; names are those of text (`-`) or Parquet (`_`). */
export function recordsQuery(fields: readonly FieldName[], slot: DaySlot, names: "text" | "parquet"): string {
  const columns = fields.map((field) => {
    const name = names === "text" ? field : field.replaceAll("-", "_");
    return `(${columnSql(field, slot)})::${FIELDS[field]} AS "${name}"`;
  });
  return `WITH ${trafficRelation(slot)} SELECT ${columns.join(", ")} FROM traffic`;
}

function columnSql(field: FieldName, { from }: DaySlot): string {
  if (field === "start") return `${from} + offset_seconds`;
  if (field === "end") return `${from} + offset_seconds + lasted`;
  const traffic = TRAFFIC_COLUMNS[field];
  return OBSERVER_COLUMNS[field] ?? (traffic === undefined ? "NULL" : `CASE WHEN status = 'OK' THEN ${traffic} END`);
}

/**
 * Rows come in blocks of four: four single rows (quiet intervals, scans), one conversation between two recorded ends
 * (both legs at both), or two with the internet (both legs at the client). What a block, a conversation or a row is
 * like hangs on a hash of its number alone, so every layout holds the same records. 1,700 clients and 300 servers.
 * Of 1,000 blocks 8 are NODATA, 1 SKIPDATA, 150 scans, 4 the busy pair.
 */
function trafficRelation(slot: DaySlot): string {
  return `${numberedRelation(slot)}, ${drawnRelation(slot)}, ${PLACED}, ${TRAFFIC}`;
}

/** Which block, leg and side a row is; `id` numbers what is drawn together, kinds kept apart by thousands of millions. */
function numberedRelation(slot: DaySlot): string {
  return `
block AS (SELECT i, (${draw(slot, 1, "(i // 4)")} % 1000)::INTEGER AS class FROM range(${slot.rows}) t(i)),
sorted AS (
  SELECT i, class,
    CASE WHEN class < 8 THEN 'NODATA' WHEN class < 9 THEN 'SKIPDATA' ELSE 'OK' END AS status,
    CASE WHEN class < 159 THEN 'single' WHEN class < 579 OR class >= 996 THEN 'inside' ELSE 'internet' END AS kind
  FROM block),
numbered AS (
  SELECT *,
    CASE kind WHEN 'single' THEN i WHEN 'inside' THEN 1000000000 + i // 4 ELSE 2000000000 + i // 2 END AS id,
    CASE WHEN kind = 'single' OR (kind = 'inside' AND i % 4 IN (0, 1)) OR (kind = 'internet' AND i % 2 = 0)
      THEN 'request' ELSE 'reply' END AS leg,
    CASE WHEN kind = 'inside' AND i % 4 IN (1, 2) THEN 'server' ELSE 'client' END AS side
  FROM sorted)`;
}

/** The dice: few clients and servers are busy, most conversations go well. */
function drawnRelation(slot: DaySlot): string {
  const skewed = (salt: number, power: number, count: number) =>
    `floor(pow((${draw(slot, salt, "id")} % 1000000) / 1000000.0, ${power}) * ${count})`;
  return `
drawn AS (
  SELECT *,
    ${draw(slot, 2, "id")} AS h2,
    ${draw(slot, 3, "id")} AS h3,
    (CASE WHEN class >= 996 THEN 17 ELSE ${skewed(4, 2.2, 1700)} END)::BIGINT AS client,
    (CASE WHEN class >= 996 THEN 5 ELSE ${skewed(5, 2.5, 300)} END)::BIGINT AS server,
    CASE WHEN class < 996 THEN ['rejected', 'refused', 'under-way', 'no-reply'][1 + (${draw(slot, 6, "id")} % 40)::INTEGER] END
      AS mishap
  FROM numbered)`;
}

/** An unsigned 64-bit number for a row, a conversation or a block. The factors are primes: no two slots draw alike. */
function draw({ slot, seed }: DaySlot, salt: number, id: string): string {
  return `hash(${id} * 7919 + ${slot}::BIGINT * 15485863 + ${seed}::BIGINT * 32452843 + ${salt})`;
}

const PLACED = `
placed AS (
  SELECT *,
    CASE side WHEN 'server' THEN 1700 + server ELSE client END AS observer,
    printf('10.20.%d.%d', client // 240, 10 + client % 240) AS client_address,
    CASE kind WHEN 'internet' THEN printf('198.51.100.%d', 1 + server % 254)
      ELSE printf('10.30.%d.%d', server // 240, 10 + server % 240) END AS server_address,
    [443, 443, 443, 443, 80, 5432, 3306, 6379, 8443, 53, 9092, 22, 8080, 1521, 389, 123][1 + server % 16] AS server_port,
    1024 + (h2 >> 21)::BIGINT % 64512 AS client_port,
    1 + (h3 >> 20)::BIGINT % 59 AS lasted,
    (h3 % 240)::BIGINT AS offset_seconds,
    printf('203.0.113.%d', 1 + (h2 >> 8)::BIGINT % 254) AS scanner,
    [22, 23, 80, 443, 3389, 8080, 445, 6379][1 + (h2 >> 40)::INTEGER % 8] AS scanned_port
  FROM drawn
  WHERE leg = 'request' OR mishap IS NULL OR mishap NOT IN ('rejected', 'no-reply'))`;

const TRAFFIC = `
traffic AS (
  SELECT status, kind, observer, offset_seconds, lasted,
    CASE WHEN kind = 'single' THEN scanner WHEN leg = 'request' THEN client_address ELSE server_address END AS src,
    CASE WHEN kind = 'single' OR leg = 'reply' THEN client_address ELSE server_address END AS dst,
    CASE WHEN kind = 'single' OR leg = 'request' THEN client_port ELSE server_port END AS src_port,
    CASE WHEN kind = 'single' THEN scanned_port WHEN leg = 'request' THEN server_port ELSE client_port END AS dst_port,
    CASE WHEN kind <> 'single' AND server_port IN (53, 123) THEN 17 ELSE 6 END AS protocol,
    CASE WHEN kind = 'single' OR mishap IN ('rejected', 'refused', 'no-reply') THEN 1
      ELSE 4 + floor(exp((h3 >> 40)::BIGINT % 1000 / 1000.0 * 8)) END AS packets,
    CASE WHEN kind = 'single' THEN 40 ELSE 40 + (h2 >> 30)::BIGINT % 1400 END AS packet_size,
    CASE WHEN kind = 'single' OR (mishap = 'rejected' AND (side = 'server' OR kind = 'internet'))
      THEN 'REJECT' ELSE 'ACCEPT' END AS action,
    CASE WHEN kind = 'single' THEN 2 WHEN server_port IN (53, 123) OR mishap = 'under-way' THEN 0
      WHEN leg = 'request' THEN CASE WHEN mishap IS NULL THEN 3 ELSE 2 END
      ELSE CASE mishap WHEN 'refused' THEN 4 ELSE 19 END END AS flags,
    CASE WHEN kind <> 'single' AND (side = 'client') = (leg = 'request') THEN 'egress' ELSE 'ingress' END AS direction
  FROM placed)`;
