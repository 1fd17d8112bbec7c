import type { Stop } from "../../web/protocol.ts";
import type { Scene } from "../scene.ts";
import { type Tour as TourStops, tourOf } from "./tour-of.ts";

/** Questions that are seen at once; the others are unfolded. */
const FIRST = 9;

/** Prepared questions, with a tick at those that were asked. */
export function Tour({ scene, done }: { readonly scene: Scene; done(): void }) {
  const { words } = scene;
  const tour = tourOf(scene);
  const [first, others] = [tour.stops.slice(0, FIRST), tour.stops.slice(FIRST)];
  if (first.length === 0) return undefined;
  return (
    <section class="tour" aria-labelledby="tour">
      <h2 id="tour">{words.tour}</h2>
      <p class="note">{words.tourHint}</p>
      <Stops scene={scene} tour={{ ...tour, stops: first }} done={done} />
      {others.length > 0 && (
        <details>
          <summary>{words.moreTour(others.length)}</summary>
          <Stops scene={scene} tour={{ ...tour, stops: others }} done={done} />
        </details>
      )}
    </section>
  );
}

interface StopsProps {
  readonly scene: Scene;
  readonly tour: TourStops;
  done(): void;
}

function Stops({ scene: { words }, tour: { stops, ask, isAsked }, done }: StopsProps) {
  const go = (stop: Stop) => {
    done();
    ask(stop);
  };
  return (
    <ol>
      {stops.map((stop) => (
        <li key={stop.id}>
          <button type="button" title={stop.question[words.tag]} data-asked={isAsked(stop)} onClick={() => go(stop)}>
            {stop.title[words.tag]}
            {isAsked(stop) && <span class="unseen"> ({words.asked})</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
