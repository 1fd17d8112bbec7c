/** Bits of the `tcp-flags` field that VPC flow logs set (FIN 1, SYN 2, RST 4; ACK 16 only beside SYN). */
export const TCP_FLAGS = { fin: 1, syn: 2, rst: 4, ack: 16 } as const;

/** Both bits of a SYN-ACK. */
export const SYN_ACK = TCP_FLAGS.syn | TCP_FLAGS.ack;
