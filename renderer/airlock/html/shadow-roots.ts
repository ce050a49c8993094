/**
 * Puts what a saved page keeps in shadow roots (HTML standard, `shadowrootmode`) where a browser
 * shows it: the root's tree in its element, and in the tree's slots what the element holds for them.
 * What is in no slot is not shown, and is hidden here.
 */
export function openShadowRoots(tree: ParentNode): void {
  const templates = tree.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')
  for (const template of templates) {
    const host = template.parentElement
    if (host !== null) open(host, template)
  }
}

function open(host: Element, template: HTMLTemplateElement): void {
  const { content } = template
  template.remove()
  const held = childrenBySlot(host)
  const slots = content.querySelectorAll('slot')
  openShadowRoots(content)
  for (const slot of slots) {
    const name = slot.getAttribute('name') ?? ''
    const taken = held.get(name)
    // A slot that nothing is for shows what it holds itself.
    if (taken === undefined) continue
    held.delete(name)
    slot.replaceChildren()
    for (const node of taken) slot.appendChild(node)
  }
  const unshown = host.ownerDocument.createElement('div')
  unshown.hidden = true
  for (const nodes of held.values()) for (const node of nodes) unshown.appendChild(node)
  host.append(content, unshown)
}

/** By the name of the slot that each asks for; text asks for the one without a name. */
function childrenBySlot(host: Element): Map<string, Node[]> {
  const bySlot = new Map<string, Node[]>()
  for (const node of host.childNodes) {
    const slot = ('slot' in node && (node as Element).slot) || ''
    const nodes = bySlot.get(slot)
    if (nodes === undefined) bySlot.set(slot, [node])
    else nodes.push(node)
  }
  return bySlot
}
