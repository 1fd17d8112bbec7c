// What serverless.yml cannot say by itself. Node 24 takes the types out of TypeScript by itself.
const { cloudFor, regionFor } = require("../../src/app/cloud/packager.ts");

module.exports = {
  region: ({ resolveVariable }) => regionFor(resolveVariable),
  cloud: ({ resolveVariable }) => cloudFor(resolveVariable),
};
