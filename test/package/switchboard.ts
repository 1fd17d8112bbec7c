import { createServer, request } from "node:http";
import type { Loopback } from "../support/aws/loopback.ts";

/**
 * One endpoint for the services that are asked without AWS's SDK. It hands requests on as they are, with the host that they
 * were signed for; `targets`: where to, by how `X-Amz-Target` begins.
 */
export async function openSwitchboard(targets: Readonly<Record<string, Loopback>>): Promise<Loopback> {
  const server = createServer((incoming, answer) => {
    const { method, url = "/", headers } = incoming;
    const [, target] = Object.entries(targets).find(([begin]) => `${headers["x-amz-target"]}`.startsWith(begin)) ?? [];
    if (target === undefined) return void answer.writeHead(404).end();
    const outgoing = request(new URL(url, target.endpoint), { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(answer);
    });
    outgoing.once("error", () => answer.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the switchboard listens nowhere");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
