import { configSchema } from "../src/config.ts";

// The JSON Schema of the configuration file, for `flow-witness.schema.json`.
process.stdout.write(`${JSON.stringify(configSchema(), null, 2)}\n`);
