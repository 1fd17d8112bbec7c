/** Dollars for reading: whole cents, "12.30 USD"; `undefined` below one cent. */
export function dollars(usd: number): string | undefined {
  const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return usd < 0.01 ? undefined : `${usd.toLocaleString("en-US", options)} USD`;
}
