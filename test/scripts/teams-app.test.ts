import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { readChunks } from "../../scripts/pictures/chunks.ts";
import { appFiles } from "../../scripts/teams-app/app-files.ts";
import { zipOf } from "../../scripts/teams-app/zip.ts";

const APP = "11111111-2222-3333-4444-555555555555";
const folder = mkdtempSync(join(tmpdir(), "flow-witness-app-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files = appFiles({ appId: APP, host: "flow.example.org" });

/** What a zip holds, read by its directory, as every reader does. */
function filesIn(zip: Buffer): Readonly<Record<string, Buffer>> {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const found: Record<string, Buffer> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [checksum, size, nameLength] = [
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
    ];
    const [local, name] = [zip.readUInt32LE(at + 42), zip.toString("utf8", at + 46, at + 46 + nameLength)];
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(begin, begin + size);
    expect(zip.readUInt32LE(local)).toBe(0x04034b50);
    expect(zip.toString("utf8", local + 30, local + 30 + nameLength)).toBe(name);
    expect(crc32(bytes)).toBe(checksum);
    found[name] = bytes;
    at += 46 + nameLength;
  }
  return found;
}

test("the script packs what Teams wants, with id and host put in", () => {
  const out = join(folder, "app.zip");
  const script = join(import.meta.dirname, "../../scripts/teams-app.ts");
  execFileSync(process.execPath, [script, APP, "flow.example.org", out]);
  const { "manifest.json": manifest = Buffer.of(), ...others } = filesIn(readFileSync(out));

  expect(Object.keys(others)).toEqual(["ja.json", "color.png", "outline.png"]);
  expect(JSON.parse(manifest.toString())).toMatchObject({
    id: APP,
    bots: [{ botId: APP }],
    composeExtensions: [{ botId: APP }],
    developer: { websiteUrl: "https://flow.example.org" },
  });
  expect(manifest.toString()).not.toMatch(/example\.com|0000-0000/);
});

test.each([[[]], [["our-bot", "flow.example.org"]], [[APP, "https://flow.example.org"]]])(
  "the script says how it is called where it was called with %j",
  (args) => {
    const script = join(import.meta.dirname, "../../scripts/teams-app.ts");

    expect(() => execFileSync(process.execPath, [script, ...args], { cwd: folder, stdio: "pipe" })).toThrow(
      /npm run teams-app -- <app id> <host>/,
    );
  },
);

test.each([
  ["color.png", 192],
  ["outline.png", 32],
] as const)("%s is a picture of %d pixels each way", (name, size) => {
  const png = files.find((file) => file.name === name)?.bytes ?? Buffer.of();
  const [head] = readChunks(png);

  expect(head?.type).toBe("IHDR");
  // 8 bits for each of red, green, blue and opacity.
  expect([head?.data.readUInt32BE(0), head?.data.readUInt32BE(4), head?.data[8], head?.data[9]]).toEqual([
    size,
    size,
    8,
    6,
  ]);
  expect(readChunks(png).map(({ type }) => type)).toEqual(["IHDR", "IDAT", "IEND"]);
});

test("the same app is the same bytes whenever it is packed", () => {
  expect(zipOf(appFiles({ appId: APP, host: "flow.example.org" })).equals(zipOf(files))).toBe(true);
});
