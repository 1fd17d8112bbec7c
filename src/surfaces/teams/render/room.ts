import type { Part } from "./adaptive.ts";
import { quiet } from "./words.ts";

/** How much a card still takes, in characters of its JSON. */
export interface Room {
  /** What has been taken of it. */
  readonly taken: number;
  /** Something was not admitted. */
  readonly isCut: boolean;
  /** Whether there is room for something and a mark after it; what is admitted takes its room. */
  admits(thing: unknown): boolean;
  /** A mark in the place of what was not admitted; none where one stands directly above. */
  mark(text: string): readonly Part[];
}

/** What a mark takes, and a little. */
const MARK = 150;

/** Room for so many characters. */
export function makeRoom(characters: number): Room {
  let left = characters;
  let isCut = false;
  return {
    get taken() {
      return characters - left;
    },
    get isCut() {
      return isCut;
    },
    admits(thing) {
      const size = sizeOf(thing);
      const fits = size + MARK <= left;
      if (fits) left -= size;
      else isCut = true;
      return fits;
    },
    mark(text) {
      if (left < MARK) return [];
      left -= MARK;
      return [quiet(text)];
    },
  };
}

/** With the comma behind it. */
function sizeOf(thing: unknown): number {
  return JSON.stringify(thing).length + 1;
}

/** As many as there is room for, in their order. */
export function admitted<Thing>(room: Room, things: readonly Thing[]): readonly Thing[] {
  const stranger = things.findIndex((thing) => !room.admits(thing));
  return stranger < 0 ? things : things.slice(0, stranger);
}

/** All of them or a mark. */
export function whole(room: Room, parts: readonly Part[]): readonly Part[] {
  return room.admits(parts) ? parts : room.mark("…");
}

/** As many as there is room for, and a mark that says how many of how many. */
export function counted(room: Room, parts: readonly Part[]): readonly Part[] {
  const shown = admitted(room, parts);
  return [...shown, ...markOf(room, shown.length, parts.length)];
}

/** Says in every language how many of how many are shown, where some are missing. */
export function markOf(room: Room, shown: number, total: number): readonly Part[] {
  return shown === total ? [] : room.mark(`… ${shown} / ${total}`);
}
