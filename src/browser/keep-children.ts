/**
 * Makes `nodes` the children of `parent`, in their order, and leaves alone those that stand where they should: to take
 * a node out and put it back costs the browser its style and layout.
 */
export function keepChildren(parent: Element, nodes: readonly Node[]): void {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let at = parent.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
}
