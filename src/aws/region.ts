/** Whether the text has the form of a Region's code: `eu-west-1`, `us-gov-west-1`, `eusc-de-east-1`. */
export function isRegion(text: string): boolean {
  return /^[a-z]{2,8}(?:-[a-z]+)+-\d{1,2}$/.test(text);
}
