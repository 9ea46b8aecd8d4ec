const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element with a class and content. Strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** Makes a link. */
export function linkTo(address: string, className: string, ...content: (Node | string)[]) {
  const made = element('a', className, ...content);
  made.href = address;
  return made;
}

/** Makes a button that reads like a link and does `action`. */
export function plainButton(label: string, action: () => void): HTMLButtonElement {
  const made = element('button', 'plain linked', label);
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

/** Says something, if it is not said already: to say it again would cost the browser a layout. */
export function say(place: Element | null | undefined, words: string): void {
  if (place && place.textContent !== words) place.textContent = words;
}

/** Makes `nodes` the content of `parent`, unless it is the same already: what is pressed or focused there stays. */
export function fill(parent: Element, ...nodes: Element[]): void {
  const { children } = parent;
  const same =
    children.length === nodes.length &&
    nodes.every((node, at) => node.isEqualNode(children.item(at)));
  if (!same) parent.replaceChildren(...nodes);
}

/** Makes an icon of the page's sprite. */
export function icon(name: string, className = 'i'): SVGSVGElement {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('class', className);
  made.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${name}`);
  made.append(use);
  return made;
}

/**
 * The element inside `root` that a script cannot do without.
 * @throws {Error} when it is missing or of another kind.
 */
export function part<T extends Element>(root: Element, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`${root.localName}: ${selector} is missing`);
}
