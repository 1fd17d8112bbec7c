import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Installed } from "./fetch.ts";
import type { Runnable } from "./release.ts";

/** A Trino on loopback, without any catalog: statements make what they need. */
export interface Trino {
  /** `http://127.0.0.1:12345`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Seconds that a start may take; half a minute is common. */
const LONGEST_START = 240;

/** Starts a Trino and waits until it answers. */
export async function openTrino({ release, java }: Runnable, { lib, plugins }: Installed): Promise<Trino> {
  const folder = await mkdtemp(join(tmpdir(), "flow-witness-trino-"));
  const port = await findPort();
  await mkdir(join(folder, "catalog"));
  await writeFile(join(folder, "config.properties"), propertiesText(serverProperties(port)));
  const log = join(folder, "trino.log");
  const child = spawn(
    join(java.home, "bin", "java"),
    [...MACHINE, ...release.options, ...definitions(folder, plugins), "-cp", join(lib, "*"), STARTER, release.version],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
  );
  const written = createWriteStream(log);
  child.stdout.pipe(written, { end: false });
  child.stderr.pipe(written, { end: false });
  const stop = () => void child.kill("SIGKILL");
  process.once("exit", stop);
  const close = async () => {
    process.removeListener("exit", stop);
    await end(child);
    await rm(folder, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await started(url, child);
  } catch (error) {
    const lines = (await readFile(log, "utf8")).split("\n").filter((line) => SERIOUS.test(line));
    await close();
    throw new Error(`Trino did not start:\n${lines.slice(0, 20).join("\n")}`, { cause: error });
  }
  return { url, close };
}

const SERIOUS = /ERROR|Exception|error:/;
const STARTER = join(import.meta.dirname, "StartTrino.java");

/** One thread to collect garbage: there may be two cores only, and the tests need one. */
const MACHINE = [
  "-Xmx2G",
  "-XX:+UseSerialGC",
  "-Djdk.attach.allowAttachSelf=true",
  "-Duser.timezone=UTC",
  "-Dfile.encoding=UTF-8",
];

function definitions(folder: string, plugins: string): readonly string[] {
  const settings = {
    "node.environment": "test",
    "node.id": "test",
    "node.data-dir": folder,
    "catalog.config-dir": join(folder, "catalog"),
    "plugin.dir": plugins,
    config: join(folder, "config.properties"),
  };
  return Object.entries(settings).map(([name, value]) => `-D${name}=${value}`);
}

function serverProperties(port: number): Readonly<Record<string, string>> {
  return {
    coordinator: "true",
    "node-scheduler.include-coordinator": "true",
    "node.bind-ip": "127.0.0.1",
    "node.internal-address": "127.0.0.1",
    "http-server.http.port": `${port}`,
    "http-server.log.enabled": "false",
    "discovery.uri": `http://127.0.0.1:${port}`,
    "query.max-memory-per-node": "512MB",
    // Every test makes its own catalog with its own bucket.
    "catalog.management": "dynamic",
    "catalog.store": "memory",
  };
}

function propertiesText(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address !== "object" || address === null) throw new Error("the server listens nowhere");
  return address.port;
}

/** Asks until the answer is that it no longer starts. */
async function started(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < LONGEST_START * 2; tries += 1) {
    await sleep(500);
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`);
    const info: unknown = await fetch(`${url}/v1/info`)
      .then((response) => response.json())
      .catch(() => undefined);
    if (typeof info === "object" && info !== null && Reflect.get(info, "starting") === false) return;
  }
  throw new Error(`it took longer than ${LONGEST_START} s`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  // Nothing that it holds is needed any more.
  child.kill("SIGKILL");
  await ended;
}
