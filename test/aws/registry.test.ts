import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AwsClients, makeClients } from "../../src/aws/clients.ts";
import { describeInterfaces } from "../../src/aws/interfaces.ts";
import { type Ec2Registry, ec2Registry } from "../../src/aws/registry.ts";
import { readIp } from "../../src/net/ip.ts";
import { type Ec2Double, openEc2 } from "../support/aws/ec2-double.ts";
import { CREDENTIALS } from "../support/aws/loopback.ts";

/** Any moment; the registry only measures distances. */
const NOON = 1_795_316_400;

let ec2: Ec2Double;
let clients: AwsClients;

beforeEach(async () => {
  ec2 = await openEc2({
    "ap-northeast-1": {
      interfaces: [
        {
          id: "eni-web",
          addresses: ["10.0.1.5", "10.0.1.6"],
          ipv6: ["2001:db8::5"],
          vpc: "vpc-1",
          subnet: "subnet-1",
          instance: "i-0a",
          name: "web",
        },
        { id: "eni-lb", addresses: ["10.0.1.7"], vpc: "vpc-1", description: "ELB app/web/0a1b" },
        { id: "eni-one", addresses: ["10.0.9.9"], vpc: "vpc-1" },
        { id: "eni-other", addresses: ["10.0.9.9"], vpc: "vpc-2" },
      ],
    },
    "eu-west-1": { interfaces: [{ id: "eni-far", addresses: ["10.8.0.5"], vpc: "vpc-8", owner: "210987654321" }] },
  });
  clients = makeClients({ endpoint: ec2.endpoint, credentials: CREDENTIALS });
});

afterEach(async () => {
  clients.close();
  await ec2.close();
});

function registry(vpcs: readonly string[] = []): Ec2Registry {
  return ec2Registry({ regions: ["ap-northeast-1", "eu-west-1"], client: (region) => clients.ec2(region), vpcs });
}

function wanted(addresses: readonly string[], ids: readonly string[] = []) {
  return { addresses: addresses.flatMap((address) => readIp(address) ?? []), ids };
}

async function idsOf(asked: Ec2Registry, ...addresses: readonly string[]): Promise<readonly string[]> {
  return (await asked.find(wanted(addresses), NOON)).map(({ id }) => id);
}

describe("an interface", () => {
  test("is known with everything EC2 says about it, and when it was read", async () => {
    expect(await registry().find(wanted(["10.0.1.5"]), NOON)).toEqual([
      {
        id: "eni-web",
        how: "registered",
        addresses: ["10.0.1.5"],
        subnet: "subnet-1",
        vpc: "vpc-1",
        account: "123456789012",
        instance: "i-0a",
        name: "web",
        asOf: NOON,
      },
    ]);
  });

  test("is found by its IPv6 address, and in any Region", async () => {
    expect(await idsOf(registry(), "2001:db8::5", "10.8.0.5")).toEqual(["eni-web", "eni-far"]);
  });

  test("is found by its id and by its instance's, with the one address that stands for it", async () => {
    expect(await registry().find(wanted([], ["eni-lb", "i-0a"]), NOON)).toMatchObject([
      { id: "eni-lb", addresses: ["10.0.1.7"], name: "ELB app/web/0a1b" },
      { id: "eni-web", addresses: ["10.0.1.5"], instance: "i-0a" },
    ]);
  });

  test("is not told for an address in whose place its records show another", async () => {
    expect(await idsOf(registry(), "10.0.1.6")).toEqual([]);
  });

  test("is told once, however many of its addresses are asked for", async () => {
    expect(await idsOf(registry(), "10.0.1.5", "2001:db8::5")).toEqual(["eni-web"]);
  });
});

describe("an address that two VPCs use", () => {
  test("singles out no interface", async () => {
    expect(await idsOf(registry(), "10.0.9.9")).toEqual([]);
  });

  test("is that of the VPC that the configuration names", async () => {
    expect(await idsOf(registry(["vpc-2"]), "10.0.9.9")).toEqual(["eni-other"]);
  });

  test("does not hide an interface that is named itself, but belongs to neither", async () => {
    expect(await registry().find(wanted(["10.0.9.9"], ["eni-one"]), NOON)).toMatchObject([
      { id: "eni-one", addresses: [] },
    ]);
  });
});

describe("EC2", () => {
  test("is asked once in ten minutes about an address, even about one that nobody has", async () => {
    const asked = registry();
    const [both] = [wanted(["10.0.1.5", "192.0.2.9"])];
    const first = await asked.find(both, NOON);
    const calls = ec2.calls.length;
    const second = await asked.find(both, NOON + 600);

    expect(second).toEqual(first);
    expect(ec2.calls).toHaveLength(calls);

    await asked.find(both, NOON + 601);
    expect(ec2.calls).toHaveLength(calls * 2);
  });

  test("is asked about at most 200 addresses at a time", async () => {
    const many = Array.from({ length: 401 }, (_, place) => `10.1.${Math.floor(place / 250)}.${place % 250}`);

    expect(await idsOf(registry(), ...many, "10.0.1.7")).toEqual(["eni-lb"]);
    expect(ec2.calls.filter(({ region }) => region === "eu-west-1")).toHaveLength(3);
  });

  test("is asked nothing where nothing is wanted", async () => {
    await registry().find(wanted([]), NOON);

    expect(ec2.calls).toEqual([]);
  });

  test("is not waited for longer than somebody wants to", async () => {
    const asking = describeInterfaces(() => clients.ec2("eu-west-1"), wanted(["10.0.1.5"]), AbortSignal.abort());

    await expect(asking).rejects.toMatchObject({ name: "AwsFailure", problem: "out-of-reach" });
  });

  test("that may not be asked knows nothing, says why, and is left alone for five minutes", async () => {
    const asked = registry();
    ec2.fail("DescribeNetworkInterfaces", "UnauthorizedOperation");

    expect(await idsOf(asked, "10.0.1.5")).toEqual([]);
    const cause = { problem: "not-permitted", action: "ec2:DescribeNetworkInterfaces" };
    expect(asked.troubles()).toMatchObject([
      { region: "ap-northeast-1", cause },
      { region: "eu-west-1", cause },
    ]);

    ec2.fail("DescribeNetworkInterfaces");
    expect(await asked.find(wanted(["10.0.1.5"]), NOON + 299)).toEqual([]);
    expect(await asked.find(wanted(["10.0.1.5"]), NOON + 300)).toMatchObject([{ id: "eni-web" }]);
    expect(asked.troubles()).toEqual([]);
  });
});
