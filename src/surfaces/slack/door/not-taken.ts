/** The reception is ill and remembers nothing of it: let it be sent again. */
export class NotTaken extends Error {
  constructor() {
    super("not taken: let it be sent again");
    this.name = "NotTaken";
  }
}
