import { writeFileSync } from "node:fs";
import { appFiles } from "./teams-app/app-files.ts";
import { zipOf } from "./teams-app/zip.ts";

// The app that an administrator uploads: npm run teams-app -- <app id> <host> [file]
const [appId = "", host = "", file = "flow-witness-teams.zip"] = process.argv.slice(2);

if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(appId) && /^[a-z0-9.-]+$/.test(host)) {
  writeFileSync(file, zipOf(appFiles({ appId, host })));
  process.stdout.write(`${file}\n`);
} else {
  process.stderr.write(
    "npm run teams-app -- <app id> <host>: 11111111-2222-3333-4444-555555555555 bot.example.com, for instance\n",
  );
  process.exitCode = 2;
}
