import { CardElement, type PropertyBag, type SerializationContext } from "adaptivecards";
import { type ComponentChild, render } from "preact";
import type { Reader } from "../text/moment.ts";

/** An element of Teams that the official renderer does not have, drawn by the page. */
export abstract class DrawnElement<Json> extends CardElement {
  /** For whom it is drawn. */
  reader: Reader | undefined;
  #json: Json | undefined;

  protected abstract draw(json: Json, reader: Reader): ComponentChild;

  protected override internalParse(source: PropertyBag, context: SerializationContext): void {
    super.internalParse(source, context);
    // As the bot's own rendering writes it.
    this.#json = source as Json;
  }

  protected override internalRender(): HTMLElement | undefined {
    if (this.#json === undefined || this.reader === undefined) return undefined;
    const place = document.createElement("div");
    render(this.draw(this.#json, this.reader), place);
    return place;
  }
}
