import type { Java } from "./java.ts";

/** A Trino that Maven Central has. */
export interface Release {
  readonly version: string;
  /** Java that it runs on, at least. */
  readonly leastJava: number;
  /** What the virtual machine has to allow. */
  readonly options: readonly string[];
}

/**
 * The newest Trino on Maven Central, and the newest that Java 17 runs (release notes of 436 and 476). Later ones are
 * published on GitHub only.
 */
const RELEASES: readonly Release[] = [
  {
    version: "476",
    leastJava: 24,
    options: [
      "--add-modules=jdk.incubator.vector",
      "--sun-misc-unsafe-memory-access=allow",
      "--enable-native-access=ALL-UNNAMED",
    ],
  },
  { version: "435", leastJava: 17, options: [] },
];

/** The oldest Java that runs any of them. */
export const LEAST_JAVA = Math.min(...RELEASES.map(({ leastJava }) => leastJava));

/** A release with the Java to run it. */
export interface Runnable {
  readonly release: Release;
  readonly java: Java;
}

/** The newest release that one of the kits runs, with the oldest such kit; only that `version` where one is named. */
export function chooseRelease(javas: readonly Java[], version?: string): Runnable | undefined {
  const oldestFirst = javas.toSorted((a, b) => a.version - b.version);
  for (const release of RELEASES) {
    const java = oldestFirst.find((each) => each.version >= release.leastJava);
    if (java !== undefined && (version ?? release.version) === release.version) return { release, java };
  }
  return undefined;
}
