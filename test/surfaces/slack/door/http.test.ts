import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLambda } from "../../../../src/app/chat/lambda.ts";
import { openDoor } from "./open-door.ts";
import { form, json } from "./requests.ts";
import { command, mention } from "./samples.ts";

const { handle, reception } = openDoor();

const server = createServer(async (request, response) => {
  const { status, headers, body } = await handle({ headers: request.headers, body: await buffer(request) });
  response.writeHead(status, headers).end(body);
});
let address = "";

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const bound = server.address();
  address = typeof bound === "object" && bound !== null ? `http://127.0.0.1:${bound.port}` : "";
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test("over real HTTP a signed question is answered, and one whose signature came twice is not", async () => {
  const { headers, body } = form(command({ text: "給与DB 22番" }));
  const doubled: [string, string][] = [...Object.entries(headers), ["x-slack-signature", headers["x-slack-signature"]]];

  const good = await fetch(address, { method: "POST", headers, body });
  const bad = await fetch(address, { method: "POST", headers: doubled, body });

  expect([good.status, bad.status]).toEqual([200, 401]);
  expect(await good.json()).toMatchObject({ response_type: "ephemeral", text: "Searching the flow logs…" });
  expect(reception.arrivals.splice(0)).toMatchObject([{ text: "給与DB 22番" }]);
});

test.each([false, true])("as a Lambda function, with the body in base64: %s", async (isBase64Encoded) => {
  const lambda = makeLambda({ handle });
  const { headers, body } = json(mention({ text: "給与DB 22番" }));

  const reply = await lambda({ headers, body: body.toString(isBase64Encoded ? "base64" : "utf8"), isBase64Encoded });

  expect(reply).toEqual({ statusCode: 200, headers: {}, body: "" });
  expect(reception.arrivals.splice(0)).toMatchObject([{ text: "給与DB 22番" }]);
});

test.each([{}, { headers: null, body: null }, { headers: {}, body: "%%%", isBase64Encoded: true }])(
  "as a Lambda function refuses %j",
  async (request) => {
    expect(await makeLambda({ handle })(request)).toEqual({ statusCode: 401, headers: {}, body: "" });
  },
);
