package streethub.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Which made-up unit has how many children: a tree with exact totals per level and uneven branches. */
record MadeUpTree(List<MadeUpTree> children) {

    /** A tree whose levels below the root have the given totals, none of them without a child. */
    static MadeUpTree with(Random random, int... totals) {
        List<MadeUpTree> level = Stream.generate(() -> new MadeUpTree(List.of()))
                .limit(totals[totals.length - 1])
                .toList();
        for (int i = totals.length - 2; i >= 0; i--) {
            level = grouped(random, level, totals[i]);
        }
        return new MadeUpTree(level);
    }

    private static List<MadeUpTree> grouped(Random random, List<MadeUpTree> items, int groups) {
        int[] sizes = new int[groups];
        for (int i = 0; i < items.size(); i++) {
            sizes[i < groups ? i : random.nextInt(groups)]++;
        }
        List<MadeUpTree> grouped = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            grouped.add(new MadeUpTree(items.subList(from, from + size)));
            from += size;
        }
        return grouped;
    }

    /** How many plots it takes: one for each unit of the lowest level. */
    int plots() {
        return children.isEmpty()
                ? 1
                : children.stream().mapToInt(MadeUpTree::plots).sum();
    }
}
