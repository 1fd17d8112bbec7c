import type { Scene } from "../scene.ts";
import { tourOf } from "./tour-of.ts";

/** What somebody reads who comes for the first time, with questions to begin with. */
export function Welcome({ scene }: { readonly scene: Scene }) {
  const { words } = scene;
  const { stops, ask } = tourOf(scene);
  const { heading, what, trust, first, own } = words.welcome;
  return (
    <div class="welcome">
      <h2>{heading}</h2>
      <p>{what}</p>
      <p>{trust}</p>
      {stops.length > 0 ? <h3>{first}</h3> : <p>{own}</p>}
      <ul>
        {stops.slice(0, BEGINNING).map((stop) => (
          <li key={stop.id}>
            <button type="button" class="ask" onClick={() => ask(stop)}>
              {stop.question[words.tag]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Questions to begin with. */
const BEGINNING = 3;
