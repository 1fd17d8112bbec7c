import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

/** The mistakes of a configuration as one line each. */
function mistakesIn(yaml: string): string[] {
  const reading = readConfig(yaml);
  return reading.ok ? [] : reading.mistakes.map(({ path, problem, example }) => `${path} ${problem} (${example})`);
}

test("mistakes in digests are what could never come, and ends that nobody knows", () => {
  const slack = "surfaces: { slack: { signingSecret: env:A, botToken: env:B } }";
  const digest = (change: string) =>
    `${slack}\ndigests: [{ id: a, at: "08:30", tenant: T0A, channel: C0A, owner: me }, { ${change} }]`;
  const right = 'id: b, at: "00:00", tenant: T0A, channel: C0A, owner: me';

  expect(mistakesIn(digest(right))).toEqual([]);
  expect(mistakesIn(digest('id: A_1, at: 8:30, tenant: acme, channel: "#net", until: friday'))).toEqual([
    'digests[1].id holds small letters, digits and hyphens only, 40 at most (id: "team-net-daily")',
    'digests[1].at is not a time of day, in quotes (at: "08:30")',
    'digests[1].tenant is not the id of a workspace or a tenant (tenant: "T0123456789")',
    'digests[1].channel is not the id of a channel (channel: "C0123456789")',
    'digests[1].owner is missing (owner: "#team-net")',
    'digests[1].until is not a day (until: "2027-03-31")',
  ]);
  expect(mistakesIn(digest(`${right.replace("b", "a")}, about: [10.0.2.9, db, 10.0.0.0/33]`))).toEqual([
    'digests[1].id is the id of another digest too (id: "team-net-daily")',
    'digests[1].about[1] is no address, no network and no key of the address book with addresses (about: ["10.0.2.0/24","payroll-db"])',
    'digests[1].about[2] is no address, no network and no key of the address book with addresses (about: ["10.0.2.0/24","payroll-db"])',
  ]);
  expect(mistakesIn(`digests: [{ ${right} }]`)).toEqual([
    'digests[0].surface is not set up; surfaces.slack is missing (surface: "teams")',
  ]);
});

test("what a digest is about is named in the address book, with addresses", () => {
  const yaml = (about: string) => `
addressBook: [{ key: db, addresses: [10.0.2.9] }, { key: web }]
surfaces: { slack: { signingSecret: env:A, botToken: env:B } }
digests: [{ id: a, at: "08:30", tenant: T0A, channel: C0A, owner: me, about: ${about} }]`;

  expect(mistakesIn(yaml("[db, 10.0.2.9, 2001:db8::/56]"))).toEqual([]);
  expect(mistakesIn(yaml("[web]"))).toEqual([
    'digests[0].about[0] is no address, no network and no key of the address book with addresses (about: ["10.0.2.0/24","payroll-db"])',
  ]);
  expect(mistakesIn(yaml("[]"))).toEqual(['digests[0].about must be at least 1 (about: ["10.0.2.0/24","payroll-db"])']);
});
