import { describe, expect, test } from "vitest";
import { contextQuestion, questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

function json(text: string, context?: unknown) {
  return questionJson(readInTokyo(text, contextQuestion(context)));
}

describe("a paste is read as a whole:", () => {
  test("advice between its lines names no end", () => {
    const page = [
      "This site can’t be reached",
      "192.0.2.80 refused to connect.",
      "Try:",
      "Checking the connection",
      "Checking the proxy and the firewall",
      "ERR_CONNECTION_REFUSED",
    ].join("\n");

    expect(json(page)).toMatchObject({ intent: "why", src: null, dst: "192.0.2.80", port: null, protocol: "tcp" });
  });

  test("its words ask for nothing, those around it do", () => {
    const paste = 'psql: error: connection to server at "192.0.2.6", port 5432 failed: no reason allowed';

    expect(json(`From 10.0.1.8:\n${paste}`)).toMatchObject({ intent: "why", src: "10.0.1.8", dst: "192.0.2.6" });
    expect(json(`Was it rejected? From 10.0.1.8:\n${paste}`).intent).toBe("blocked");
  });

  test("who goes on behind it on the same line is not part of it", () => {
    const text = "curl: (7) Failed to connect to 192.0.2.6 port 8443: Connection refused, from 10.0.1.8";

    expect(json(text)).toMatchObject({ src: "10.0.1.8", dst: "192.0.2.6", port: 8443 });
  });

  test("lines of a person between two pastes stay the person's", () => {
    const text = [
      "ssh: connect to host 192.0.2.6 port 22: Connection refused",
      "I ran it on 10.0.1.8, then again:",
      "ssh: connect to host 192.0.2.6 port 22: Connection refused",
    ].join("\n");

    expect(json(text)).toMatchObject({ src: "10.0.1.8", dst: "192.0.2.6" });
  });

  test("an echoed command alone is no error", () => {
    expect(json("$ nc -vz 192.0.2.6 8443").protocol).toBeNull();
  });
});

describe("the far end", () => {
  test.each([
    {
      title: "is the address that a name resolved to",
      text: "*   Trying 192.0.2.8:443...\ncurl: (28) Failed to connect to api.example.com port 443: Timed out",
      dst: "192.0.2.8",
      port: 443,
    },
    {
      title: "keeps the port that stands at its name",
      text: "Connect to sso.example.com:8443 [sso.example.com/192.0.2.9] failed: Connection timed out",
      dst: "192.0.2.9",
      port: 8443,
    },
    {
      title: "is never a page of documentation",
      text: "cURL error 28: Connection timed out (see https://curl.haxx.se/libcurl/c/libcurl-errors.html) for https://crm.example.com:9443/x",
      dst: "crm.example.com",
      port: 9443,
    },
    {
      title: "is the name that was not found, not the resolver",
      text: "dial tcp: lookup db.example.com on 192.0.2.53:53: no such host",
      dst: "db.example.com",
      port: null,
    },
    {
      title: "is the upstream, not the client",
      text: '2026/10/07 14:03:11 [error] 3#3: *5 connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.1.8, upstream: "http://192.0.2.7:8080/"',
      dst: "192.0.2.7",
      port: 8080,
    },
    {
      title: "is no class and no file",
      text: "Error: socket hang up\n    at com.example.billing.Main.main(Main.java:41)\n    at net.js:12:3",
      dst: null,
      port: null,
    },
  ])("$title", ({ text, dst, port }) => {
    expect(json(text)).toMatchObject({ dst, port, src: null });
  });

  test("stands across from the address that the error calls the local one", () => {
    const text =
      "failed to connect to app.example.com/192.0.2.8 (port 443) from /10.0.1.8 (port 43112) after 10000ms: connect timed out";

    expect(json(text)).toMatchObject({ src: "10.0.1.8", dst: "192.0.2.8", port: 443 });
  });

  test("has every port that was tried", () => {
    const text =
      "nc: connect to 192.0.2.6 port 80 (tcp) failed: Connection timed out\nnc: connect to 192.0.2.6 port 443 (tcp) failed: Connection timed out";

    expect(json(text).port).toEqual([80, 443]);
  });
});

describe("how it failed", () => {
  test.each([
    ["connect ECONNREFUSED 192.0.2.6:443", "refused"],
    ["dial tcp 192.0.2.6:443: i/o timeout", "timed-out"],
    ["ssh: connect to host 192.0.2.6 port 22: No route to host", "unreachable"],
    ["read tcp 10.0.1.8:1024->192.0.2.6:443: read: connection reset by peer", "reset"],
    ["curl: (6) Could not resolve host: db.example.com", "name-not-found"],
    ["curl: (60) SSL certificate problem: certificate has expired", "tls"],
    ["10.0.1.8 times out talking to 192.0.2.6 port 443", "timed-out"],
    ["10.0.1.8 から 192.0.2.6:443 がタイムアウトします", "timed-out"],
    ["10.0.1.8 で db.example.com の名前解決ができません", "name-not-found"],
    ["対象のコンピューターによって拒否されたため、接続できませんでした。 192.0.2.6:443", "refused"],
    ["192.0.2.6:443 は ERR_CONNECTION_RESET です", "reset"],
  ])("%s", (text, kind) => {
    expect(json(text).symptom?.kind).toBe(kind);
  });

  test("is what the last attempt of a paste says", () => {
    const text =
      "* connect to 2001:db8::8 port 443 failed: Network is unreachable\n* connect to 192.0.2.8 port 443 failed: Connection timed out";

    expect(json(text).symptom?.kind).toBe("timed-out");
  });

  test("is told with its place in the text that was sent", () => {
    const text = "10.0.1.8 gets CONNECTION REFUSED from 192.0.2.6";
    const { start, end } = json(text).symptom ?? {};

    expect(text.slice(start, end)).toBe("CONNECTION REFUSED");
  });

  test("is not told by a question about rejects", () => {
    expect(json("Was 10.0.1.8 refused by 192.0.2.6?").symptom).toBeNull();
    expect(json("10.0.1.8 から 192.0.2.6 への接続が拒否されましたか").symptom).toBeNull();
  });
});

describe("in a thread, how it failed", () => {
  const before = json("10.0.1.8 → 192.0.2.6:443 connection refused");

  test("stays while the ends stay, without a place", () => {
    expect(json("and between 13:00 and 13:10?", before).symptom).toEqual({ kind: "refused" });
  });

  test("is forgotten with another end", () => {
    expect(json("and from 10.0.1.9?", before).symptom).toBeNull();
  });

  test("is replaced by another one", () => {
    expect(json("now it times out", before).symptom?.kind).toBe("timed-out");
  });
});
