// Version 4 of the Serverless Framework refuses serverless-esbuild unless `build.esbuild` is false, and osls refuses
// `build`, which it does not know: so it is told.
module.exports = class {
  constructor({ configSchemaHandler: handler }) {
    if (handler.schema.properties.build === undefined) handler.defineTopLevelProperty("build", { type: "object" });
  }
};
