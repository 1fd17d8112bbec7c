/** Where secrets are kept; the configuration holds their names only. */
export interface Secrets {
  /** The secret of this name; one that is at most 5 minutes old unless `fresh`. Throws `SecretFailure`. */
  read(name: string, fresh?: "fresh"): Promise<string>;
}

/** A secret cannot be read; says its name and never its content. */
export class SecretFailure extends Error {
  constructor(name: string, cause: unknown) {
    super(`secret failure: mend the secret ${name}, or the right to read it`, { cause });
    this.name = "SecretFailure";
  }
}
