import { render } from "preact";
import { App } from "./app.tsx";
import { openLink } from "./link.ts";
import "./styles/page.css";

render(<App link={openLink()} now={() => Date.now() / 1000} />, document.body);
