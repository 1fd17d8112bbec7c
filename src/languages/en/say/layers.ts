import type { Layer } from "../../../verdict/verdict.ts";

/** Who may turn traffic away, seen from an interface named just before. */
export function layerName(layer: Layer): string {
  return LAYERS[layer];
}

const LAYERS: Readonly<Record<Layer, string>> = {
  "security-group": "its security group",
  "network-acl": "its subnet's network ACL",
  either: "its security group or its subnet's network ACL",
  "block-public-access": "VPC Block Public Access (BPA)",
  "encryption-controls": "VPC Encryption Controls (EC)",
  "firewall-rule": "a firewall rule",
  "lattice-auth": "an auth policy of VPC Lattice",
};
