import { type Args, isObject, needText, Refusal, readList, readText } from "../refusal.ts";
import { type StoredFile, type Workspace, write } from "../workspace.ts";
import { contentOf, type Method } from "./chat.ts";

/** The three steps of an upload; the second one is a request of its own, to `uploadUrl`. */
export function fileMethods(uploadUrl: (id: string) => string): Readonly<Record<string, Method>> {
  return {
    "files.getUploadURLExternal": (args, workspace) => {
      const name = needText(args, "filename");
      const length = Number(needText(args, "length"));
      if (!Number.isSafeInteger(length) || length < 1) throw new Refusal("invalid_arguments", ["[ERROR] length"]);
      const id = `F${workspace.next()}`;
      workspace.files.set(id, { id, name, length });
      return { file_id: id, upload_url: uploadUrl(id) };
    },
    "files.completeUploadExternal": completeUpload,
  };
}

/** The bytes of a file; a status as Slack's upload host gives it. */
export function takeBytes(workspace: Workspace, id: string, bytes: Uint8Array): number {
  const file = workspace.files.get(id);
  if (file === undefined) return 404;
  if (file.length !== bytes.length) return 400;
  workspace.files.set(id, { ...file, bytes });
  return 200;
}

function completeUpload(args: Args, workspace: Workspace) {
  const files = readList(args, "files").map((entry) => readUploaded(entry, workspace));
  const id = readText(args, "channel_id");
  const channel = id === undefined ? undefined : workspace.channels.get(id);
  if (id !== undefined && channel === undefined) throw new Refusal("channel_not_found");
  if (channel !== undefined) {
    if (!channel.members.includes(workspace.bot)) throw new Refusal("not_in_channel");
    if (channel.archived) throw new Refusal("is_archived");
    const thread = readText(args, "thread_ts");
    write(workspace, {
      channel: channel.id,
      user: workspace.bot,
      ...contentOf(args, workspace, "initial_comment"),
      files: files.map((file) => file.id),
      ...(thread !== undefined && { threadTs: thread }),
    });
  }
  for (const file of files)
    workspace.files.set(file.id, { ...file, ...(channel !== undefined && { channel: channel.id }) });
  return { files: files.map(({ id: file, title }) => ({ id: file, title })) };
}

function readUploaded(entry: unknown, workspace: Workspace): StoredFile {
  if (!isObject(entry)) throw new Refusal("invalid_arguments", ["[ERROR] files"]);
  const file = workspace.files.get(needText(entry, "id"));
  if (file?.bytes === undefined) throw new Refusal("file_not_found");
  const title = readText(entry, "title");
  return { ...file, ...(title !== undefined && { title }) };
}
