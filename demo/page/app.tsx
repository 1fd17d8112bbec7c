import { useEffect, useState } from "preact/hooks";
import type { Deed, Snapshot } from "../web/protocol.ts";
import type { Link } from "./link.ts";
import { Page } from "./page.tsx";
import { roomOf, type Scene } from "./scene.ts";
import { usePlace } from "./use-place.ts";
import { WORDS } from "./words/index.ts";

interface AppProps {
  readonly link: Link;
  /** Epoch seconds. */
  now(): number;
}

/** The whole page: nothing before the first snapshot, and the last one once the server is gone. */
export function App({ link, now }: AppProps) {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [isLost, setLost] = useState(false);
  useEffect(
    () =>
      link.watch((seen) => {
        setLost(seen === undefined);
        if (seen !== undefined) setSnapshot(seen);
      }),
    [link],
  );
  return snapshot === undefined ? undefined : <Open link={link} now={now} snapshot={snapshot} isLost={isLost} />;
}

function Open({ link, now, snapshot, isLost }: AppProps & { readonly snapshot: Snapshot; readonly isLost: boolean }) {
  const [problem, setProblem] = useState("");
  const { place, go, follow } = usePlace(snapshot);
  const { locale, zone } = snapshot.me;
  const words = WORDS[locale];
  useEffect(() => {
    document.documentElement.lang = words.tag;
  }, [words]);
  const tell = async (deed: Deed) => {
    follow(deed);
    const reply = await link.tell(deed);
    setProblem(reply.problem?.[words.tag] ?? "");
    return reply;
  };
  const scene: Scene = { snapshot, words, reader: { locale, zone, now }, place, go, tell };
  const room = roomOf(scene);
  return room && <Page scene={scene} room={room} problem={isLost ? words.offline : problem} />;
}
