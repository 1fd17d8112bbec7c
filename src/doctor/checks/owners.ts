import { placeText } from "../../aws/objects.ts";
import type { DeliveryFacts, PlaceFacts } from "../facts.ts";
import { type Check, type Finding, note, type Owner, toMend } from "../finding.ts";
import { sourceSettings } from "../fixes.ts";
import { deliveriesMeant, isConfigured } from "../places.ts";

/** The accounts, Regions and layouts of the configuration are those in the bucket. */
export const owners: Check = ({ places }) =>
  places.flatMap((place) => {
    const { deliveries = [] } = place;
    if (deliveries.length === 0) return [];
    return [...notConfigured(place, deliveries), ...withoutObjects(place, deliveries), ...layouts(place)];
  });

function notConfigured(place: PlaceFacts, deliveries: readonly DeliveryFacts[]): readonly Finding[] {
  const strangers = deliveries.filter((delivery) => !isConfigured(delivery, place)).map(ownerOf);
  if (strangers.length === 0) return [];
  const { accounts, regions } = place.settings;
  const settings = {
    ...(accounts && {
      accounts: union(
        accounts,
        strangers.map(({ account }) => account),
      ),
    }),
    ...(regions && {
      regions: union(
        regions,
        strangers.map(({ region }) => region),
      ),
    }),
  };
  const about = { where: placeText(place), owners: strangers };
  return [toMend({ code: "not-configured", ...about }, sourceSettings(placeText(place), settings))];
}

function withoutObjects(place: PlaceFacts, deliveries: readonly DeliveryFacts[]): readonly Finding[] {
  const { accounts = [], regions = [] } = place.settings;
  const hasAny = (account: string, region: string) =>
    deliveries.some((delivery) => delivery.account === account && delivery.region === region);
  const absent = accounts.flatMap((account) =>
    regions.filter((region) => !hasAny(account, region)).map((region) => ({ account, region })),
  );
  if (absent.length === 0) return [];
  // Names without any object at all can go.
  const settings = {
    accounts: accounts.filter((account) => deliveries.some((delivery) => delivery.account === account)),
    regions: regions.filter((region) => deliveries.some((delivery) => delivery.region === region)),
  };
  const isLess = settings.accounts.length < accounts.length || settings.regions.length < regions.length;
  const fixes = isLess ? [sourceSettings(placeText(place), settings)] : [];
  return [note({ code: "no-objects", where: placeText(place), owners: absent }, ...fixes)];
}

function layouts(place: PlaceFacts): readonly Finding[] {
  const { layout, serviceKey = "aws-service" } = place.settings;
  const own = deliveriesMeant(place);
  const [other] = own.filter((delivery) => delivery.layout !== layout);
  if (layout !== undefined && other !== undefined) {
    const about = { where: placeText(place), path: `sources[${place.source}].layout` };
    const diagnosis = { code: "layout-differs", ...about, configured: layout, actual: other.layout } as const;
    return [toMend(diagnosis, sourceSettings(placeText(place), { layout: other.layout }))];
  }
  const [spelt] = own.filter((each) => each.layout.startsWith("hive") && each.serviceKey !== serviceKey);
  if (layout === undefined || spelt === undefined) return [];
  const about = { where: placeText(place), path: `sources[${place.source}].serviceKey` };
  const diagnosis = { code: "layout-differs", ...about, configured: serviceKey, actual: spelt.serviceKey } as const;
  return [toMend(diagnosis, sourceSettings(placeText(place), { serviceKey: spelt.serviceKey }))];
}

function ownerOf({ account, region }: DeliveryFacts): Owner {
  return { account, region };
}

function union(known: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...known, ...others])];
}
