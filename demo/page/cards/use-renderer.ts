import { useEffect, useState } from "preact/hooks";

/** What draws cards: large, and loaded when the first card is seen. */
type Renderer = typeof import("./renderer.tsx");

let loaded: Renderer | undefined;

/** The renderer, once it is there. */
export function useRenderer(): Renderer | undefined {
  const [renderer, setRenderer] = useState(loaded);
  useEffect(() => {
    if (loaded !== undefined) return;
    void import("./renderer.tsx").then((found) => {
      loaded = found;
      setRenderer(found);
    });
  }, []);
  return renderer;
}
