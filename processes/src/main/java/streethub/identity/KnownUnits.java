package streethub.identity;

import streethub.shared.GridCode;

/** Tells which units the grid has, for whoever binds an account to one. */
@FunctionalInterface
public interface KnownUnits {

    boolean has(GridCode unit);
}
