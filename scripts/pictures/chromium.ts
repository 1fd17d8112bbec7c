import { type Browser, chromium } from "playwright-core";

/** Where Debian has it; the variable CHROMIUM names another. */
const { CHROMIUM = "/usr/bin/chromium" } = process.env;

/** Starts a Chromium that nobody sees. */
export async function openChromium(): Promise<Browser> {
  return await chromium.launch({
    executablePath: CHROMIUM,
    // In a container there are neither the rights for a sandbox nor much shared memory; letters without colours at their
    // edges look right on every screen and make smaller pictures.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-lcd-text"],
  });
}
