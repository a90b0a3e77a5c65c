package streethub.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Deals plots out to the units of a tree, so that each unit's plots hang together: cut by cut, in slanting lines. */
final class MadeUpSplit {

    private static final int TRIES = 24;

    private final List<MadeUpGround.Plot> ground;
    private final Random random;
    private final IdentityHashMap<MadeUpTree, Integer> dealt = new IdentityHashMap<>();

    private MadeUpSplit(List<MadeUpGround.Plot> ground, Random random) {
        this.ground = ground;
        this.random = random;
    }

    /** The plot of each leaf of the tree; empty where no way of cutting was found. */
    static Optional<Map<MadeUpTree, Integer>> deal(List<MadeUpGround.Plot> ground, MadeUpTree tree, Random random) {
        MadeUpSplit split = new MadeUpSplit(ground, random);
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < ground.size(); i++) {
            all.add(i);
        }
        return split.deal(List.of(tree), all) ? Optional.of(split.dealt) : Optional.empty();
    }

    private boolean deal(List<MadeUpTree> units, List<Integer> plots) {
        if (units.size() == 1) {
            MadeUpTree unit = units.getFirst();
            if (!unit.children().isEmpty()) {
                return deal(unit.children(), plots);
            }
            dealt.put(unit, plots.getFirst());
            return true;
        }
        List<MadeUpTree> some = units.subList(0, units.size() / 2);
        List<MadeUpTree> rest = units.subList(units.size() / 2, units.size());
        int cut = some.stream().mapToInt(MadeUpTree::plots).sum();
        double across = longestExtent(plots);
        for (int i = 0; i < TRIES; i++) {
            double angle = across + (random.nextDouble() - 0.5) * (i < TRIES / 2 ? 1 : 2 * StrictMath.PI);
            List<Integer> sorted = sorted(plots, angle);
            List<Integer> here = sorted.subList(0, cut);
            List<Integer> there = sorted.subList(cut, sorted.size());
            if (connected(here) && connected(there) && deal(some, here) && deal(rest, there)) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> sorted(List<Integer> plots, double angle) {
        double x = StrictMath.cos(angle);
        double y = StrictMath.sin(angle);
        return plots.stream()
                .sorted(Comparator.comparingDouble(
                        plot -> ground.get(plot).site().x * x + ground.get(plot).site().y * y))
                .toList();
    }

    private double longestExtent(List<Integer> plots) {
        double best = 0;
        double longest = -1;
        for (double angle = 0; angle < StrictMath.PI; angle += StrictMath.PI / 8) {
            List<Integer> sorted = sorted(plots, angle);
            double extent = ground.get(sorted.getFirst())
                    .site()
                    .distance(ground.get(sorted.getLast()).site());
            if (extent > longest) {
                longest = extent;
                best = angle;
            }
        }
        return best;
    }

    private boolean connected(List<Integer> plots) {
        Set<Integer> left = new HashSet<>(plots);
        Deque<Integer> reached = new ArrayDeque<>(List.of(plots.getFirst()));
        left.remove(plots.getFirst());
        while (!reached.isEmpty()) {
            for (int next : ground.get(reached.pop()).neighbours()) {
                if (left.remove(next)) {
                    reached.push(next);
                }
            }
        }
        return left.isEmpty();
    }
}
