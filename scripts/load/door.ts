import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { GatewayReply, GatewayRequest } from "../../src/app/chat/lambda.ts";

/** The packed door behind HTTP, as API Gateway would stand before it; tells its port to whoever started it. */
export async function serveDoor([bundle = ""]: readonly string[]): Promise<void> {
  const { handler }: { handler(request: GatewayRequest): Promise<GatewayReply> } = await import(bundle);
  const server = createServer(async (request, response) => {
    const reply = await handler({ headers: request.headers, body: await text(request), isBase64Encoded: false });
    response.writeHead(reply.statusCode, reply.headers).end(reply.body);
  });
  server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
}
