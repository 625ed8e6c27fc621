package dev.heliotrope.flow.check;

import dev.heliotrope.flow.tree.Flow;
import java.util.Set;

/**
 * A flow's ways, worked out once for all rules that go along them.
 *
 * @param path the shortest ways from the first step
 * @param lost the flow's own steps from which no key leads anywhere any more; see {@link DeadEnd}
 */
record Survey(Flow flow, Terrain terrain, Path path, Set<String> lost) {
    static Survey of(Flow flow) {
        Terrain terrain = Terrain.of(flow);
        Path path = new Path(flow);
        return new Survey(flow, terrain, path, DeadEnd.lost(terrain, path));
    }
}
