import { type Args, needObject, needText, Refusal, readText } from "../refusal.ts";
import { checkView } from "../view-rules.ts";
import type { View, Workspace } from "../workspace.ts";
import type { Method } from "./chat.ts";

export const VIEWS: Readonly<Record<string, Method>> = {
  "views.open": (args, workspace) => {
    const until = workspace.triggers.get(needText(args, "trigger_id"));
    if (until === undefined) throw new Refusal("invalid_trigger_id");
    if (workspace.now() > until) throw new Refusal("expired_trigger_id");
    return shown(store(workspace, contentOf(args)));
  },

  "views.update": (args, workspace) => {
    const old = workspace.views.get(needText(args, "view_id"));
    if (old === undefined) throw new Refusal("not_found");
    const hash = readText(args, "hash");
    if (hash !== undefined && hash !== old.hash) throw new Refusal("hash_conflict");
    return shown(store(workspace, contentOf(args), old.id));
  },

  "views.publish": (args, workspace) => {
    const user = needText(args, "user_id");
    if (!workspace.users.has(user)) throw new Refusal("user_not_found");
    const content = contentOf(args);
    if (content["type"] !== "home")
      throw new Refusal("invalid_arguments", ["[ERROR] only a home view can be published"]);
    const view = { id: `V${workspace.next()}`, hash: `${workspace.next()}.home`, user, content };
    workspace.homes.set(user, view);
    return shown(view);
  },
};

function contentOf(args: Args): Args {
  const content = needObject(args, "view");
  const problems = checkView(content);
  if (problems.length > 0) throw new Refusal("invalid_arguments", problems);
  return content;
}

function store(workspace: Workspace, content: Args, id = `V${workspace.next()}`): View {
  const view = { id, hash: `${workspace.next()}.view`, content };
  workspace.views.set(id, view);
  return view;
}

function shown({ id, hash, content }: View) {
  return { view: { id, hash, ...content } };
}
