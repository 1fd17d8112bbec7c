import { expect, test } from "vitest";
import { isRegion } from "../../src/aws/region.ts";

test.each(["eu-west-1", "ap-northeast-1", "us-gov-west-1", "cn-north-1", "eusc-de-east-1", "us-isob-east-1"])(
  "%s has the form of a Region's code",
  (text) => {
    expect(isRegion(text)).toBe(true);
  },
);

test.each(["", "eu-west", "eu-west-1a", "EU-WEST-1", "euw1", "eu_west_1", "eu-west-1\n", "e-west-1"])(
  "%j has not",
  (text) => {
    expect(isRegion(text)).toBe(false);
  },
);
