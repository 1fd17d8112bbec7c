import type { Plan, Side } from "../plan/plan.ts";
import type { Observer } from "../records/record.ts";
import type { Evidence } from "../verdict/verdict.ts";
import type { Flow, Party, Seat } from "./flow.ts";

/** The asked traffic as the person named it. */
export function flowOf(plan: Plan): Flow {
  return {
    ...(plan.src === undefined ? {} : { src: party("src", plan.src) }),
    ...(plan.dst === undefined ? {} : { dst: party("dst", plan.dst) }),
    ports: plan.ports,
    protocols: plan.protocols,
    window: plan.window,
  };
}

function party(side: Party["side"], { text, name, owner, addresses, beyond }: Side): Party {
  const [address] = addresses;
  const telling = addresses.length === 1 && address !== undefined && address !== text;
  return {
    side,
    text,
    ...(name === undefined ? {} : { name }),
    ...(telling ? { address } : {}),
    ...(owner === undefined ? {} : { owner }),
    ...(beyond === undefined ? {} : { isInternet: true }),
  };
}

/** Finds the end an observer belongs to; one that belongs to both, or to neither, stands on the way. */
export function seatFinder(flow: Flow, { asked, coverage }: Evidence): (observer: Observer) => Seat {
  const owners = (side: Party["side"], observers: readonly Observer[]) =>
    new Set([
      ...observers.map(({ id }) => id),
      ...coverage.watchers.filter((watcher) => watcher.side === side).map(({ observer }) => observer.id),
    ]);
  const src = owners("src", asked.srcObservers);
  const dst = owners("dst", asked.dstObservers);

  return (observer) => {
    if (src.has(observer.id) === dst.has(observer.id)) return { observer };
    const owner = src.has(observer.id) ? flow.src : flow.dst;
    return owner === undefined ? { observer } : { observer, party: owner };
  };
}
