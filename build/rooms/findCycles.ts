/** One shortest ring of files for each group of files that import each other in a circle. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const reported = new Set<string>();
  for (const start of [...graph.keys()].sort()) {
    if (reported.has(start)) continue;
    const ring = shortestWayBack(graph, start);
    if (!ring || ring.some((file) => reported.has(file))) continue;
    for (const file of ring) reported.add(file);
    cycles.push(ring);
  }
  return cycles;
}

function shortestWayBack(graph: ReadonlyMap<string, readonly string[]>, start: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of graph.get(at) ?? []) {
      if (next === start) {
        const ring = [at];
        for (let back = cameFrom.get(at); back !== undefined; back = cameFrom.get(back)) ring.unshift(back);
        return ring;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}
