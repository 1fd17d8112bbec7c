import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Card } from "../../web/protocol.ts";
import type { Reader } from "../text/moment.ts";
import { useRenderer } from "./use-renderer.ts";

interface AdaptiveCardProps {
  readonly card: Card;
  readonly reader: Reader;
  /** The text that is shown until the card is drawn. */
  readonly instead: string;
  /** A button of the card was pressed: what it brings back, with what is filled in. */
  press(data: Card): void;
  /** Hears when the card has been drawn, or drawn anew. */
  drawn?(): void;
}

/** A card as Teams shows it; drawn anew only where something else is in it, for what is unfolded or filled in would be lost. */
export function AdaptiveCard({ card, reader, instead, press, drawn }: AdaptiveCardProps) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(press);
  latest.current = press;
  const renderer = useRenderer();
  const json = JSON.stringify(card);
  useLayoutEffect(() => {
    if (renderer === undefined) return;
    const element = renderer.draw(JSON.parse(json), { reader, press: (data) => latest.current(data) });
    place.current?.replaceChildren(element);
  }, [renderer, json, reader.locale, reader.zone]);
  useEffect(() => {
    if (renderer !== undefined) drawn?.();
  }, [renderer, json]);
  return (
    <>
      {renderer === undefined && <p class="text">{instead}</p>}
      <div class="card" ref={place} />
    </>
  );
}
