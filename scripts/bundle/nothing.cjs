// Stands in for modules that an SDK loads and nothing of ours uses: whoever makes one of their things is told.
module.exports = new Proxy(
  {},
  {
    get(_, name) {
      if (name === "__esModule" || name === "default") return undefined;
      return class {
        constructor() {
          throw new Error(`${String(name)} was left out of this bundle`);
        }
      };
    },
  },
);
