/** The code of an error of the operating system or of zlib (`ENOENT`, `Z_DATA_ERROR`); `undefined` where it has none. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** Whether the operating system refused something; reading or opening failed. */
export function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
