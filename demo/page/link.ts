import type { Deed, Reply, Snapshot } from "../web/protocol.ts";

/** The page's way to its server. */
export interface Link {
  /** Calls with everything that can be seen, now and whenever it changes; with nothing where the server is gone. */
  watch(seen: (snapshot: Snapshot | undefined) => void): () => void;
  tell(deed: Deed): Promise<Reply>;
}

/** A link to the server that the page came from. */
export function openLink(): Link {
  return {
    watch(seen) {
      const changes = new EventSource("/changes");
      // The server is this demo's own, and both sides are compiled against the protocol.
      changes.onmessage = ({ data }: MessageEvent<string>) => seen(JSON.parse(data));
      changes.onerror = () => seen(undefined);
      return () => changes.close();
    },
    async tell(deed) {
      const response = await fetch("/deeds", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(deed),
      });
      // The same border as above.
      return await response.json();
    },
  };
}
