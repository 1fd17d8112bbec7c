// serverless-esbuild requires its settings and calls them; Node 24 takes the types out of TypeScript by itself.
const { settings } = require("./serverless.ts");

module.exports = settings;
