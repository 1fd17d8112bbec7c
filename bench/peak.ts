import { answer, openWorkbench } from "./answer.ts";
import type { Task } from "./task.ts";

// Started by memory.ts with a task of its own making.
const task: Task = JSON.parse(process.argv[2] ?? "");
const workbench = openWorkbench(task);
await answer(task, workbench);
await workbench.engine.close();
process.stdout.write(`${process.resourceUsage().maxRSS}`);
