import type { ImageBlock, ImageElement } from "@slack/types";
import type { Drawn } from "../drawing.ts";

/** A picture with its title. */
export function Image({ block }: Drawn<ImageBlock>) {
  return (
    <figure class="image">
      {block.title !== undefined && <figcaption>{block.title.text}</figcaption>}
      <LocalImage image={block} />
    </figure>
  );
}

/** The picture if it comes from this page's own server, else what it shows in words: no other host is ever asked. */
export function LocalImage({ image }: { readonly image: ImageBlock | ImageElement }) {
  const address = "image_url" in image ? image.image_url : undefined;
  const isLocal = address !== undefined && /^\/[^/\\]/.test(address);
  return isLocal ? <img src={address} alt={image.alt_text} /> : <span class="note">{image.alt_text}</span>;
}
