import { readCidr } from "./cidr.ts";

/** Addresses that only private networks use: RFC 1918, RFC 6598 (behind a provider's NAT), RFC 4193, RFC 4291 (link-local). */
export const PRIVATE_NETWORKS = [
  ...["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"],
  ...["fc00::/7", "fe80::/10"],
].flatMap((text) => readCidr(text) ?? []);

/** No machine on the internet has one of these: private ones, one's own machine, link-local ones, multicast and above (RFC 6890). */
export const NOT_ON_THE_INTERNET = [
  ...PRIVATE_NETWORKS,
  ...["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "::/8", "ff00::/8"].flatMap(
    (text) => readCidr(text) ?? [],
  ),
];
