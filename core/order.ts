import type { Node } from "./node.ts";

/** Nodes so that each comes after all it reads, or the nodes of one cycle, in order. */
export type Ordered = { readonly order: readonly Node[] } | { readonly cycle: readonly Node[] };

type Step = { readonly node: Node; readonly next: Iterator<number> };

/**
 * Depth first, without recursion: chains may be as long as a checklist has questions. Nodes that do not depend on
 * each other keep their order.
 */
export const inDependencyOrder = (nodes: readonly Node[]): Ordered => {
  const byIndex = new Map(nodes.map((node) => [node.index, node]));
  const done = new Set<number>();
  const order: Node[] = [];
  for (const start of nodes) {
    const cycle = visit(start, byIndex, done, order);
    if (cycle !== null) return { cycle };
  }
  return { order };
};

const visit = (
  start: Node,
  byIndex: ReadonlyMap<number, Node>,
  done: Set<number>,
  order: Node[],
): readonly Node[] | null => {
  if (done.has(start.index)) return null;
  const path: Step[] = [{ node: start, next: start.reads.values() }];
  const onPath = new Set([start.index]);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const { value: read, done: ended } = step.next.next();
    if (ended) {
      path.pop();
      onPath.delete(step.node.index);
      done.add(step.node.index);
      order.push(step.node);
      continue;
    }
    const node = byIndex.get(read);
    if (node === undefined || done.has(read)) continue;
    if (onPath.has(read))
      return path.map((one) => one.node).slice(path.findIndex((one) => one.node === node));
    onPath.add(read);
    path.push({ node, next: node.reads.values() });
  }
  return null;
};
