/**
 * List prices of us-east-1 in US dollars, before free tiers and discounts, state of November 2026. They were looked up in
 * copies of AWS's price pages and guides, and in others' guides of 2026 that quote such pages; `UNCONFIRMED` was in none.
 */
export const PRICES = {
  /** KMS: a customer managed key, a month. After its first and its second rotation it costs as much again, then no more. */
  key: 1,
  /** KMS: a request. */
  keyRequest: 0.03 / 10_000,
  /** CloudWatch: an alarm about one metric at standard resolution, a month (https://c3x.dev, "aws_cloudwatch_metric_alarm"). */
  alarm: 0.1,
  /** CloudWatch: a dashboard, a month. */
  dashboard: 3,
  /** CloudWatch: a metric that a program counts, for a month in which it does so every hour. */
  metric: 0.3,
  /** CloudWatch Logs: a gigabyte taken in. */
  logged: 0.5,
  /** Lambda: a call. */
  call: 0.2 / 1e6,
  /** Lambda on arm64: a gigabyte of memory for a second. */
  gigabyteSecond: 0.000_013_333_4,
  /** DynamoDB on demand: a read request unit, which is two eventually consistent reads of 4 kB. */
  readUnit: 0.125 / 1e6,
  /** DynamoDB on demand: a write request unit, 1 kB. */
  writeUnit: 0.625 / 1e6,
  /** API Gateway: a request to an HTTP API. */
  request: 1 / 1e6,
  /** DynamoDB: a gigabyte stored for a month (an older copy of https://aws.amazon.com/dynamodb/pricing). */
  stored: 0.25,
  /** DynamoDB: a gigabyte of a table with point-in-time recovery, a month. */
  recoverable: 0.2,
  /** SQS: a request to a standard queue. */
  queueRequest: 0.4 / 1e6,
  /** EventBridge Scheduler: a call. */
  scheduled: 1 / 1e6,
  /** PrivateLink: an interface endpoint, each hour in each zone. */
  endpointHour: 0.01,
  /** VPC: a NAT gateway, an hour. */
  natHour: 0.045,
  /** Secrets Manager: a secret, a month. */
  secret: 0.4,
} as const;

/** Those that are believed, because no page could be found that says so; what is printed says that of them. */
export const UNCONFIRMED = { "point-in-time recovery, a gigabyte": PRICES.recoverable } as const;
