package streethub.incident;

import org.jspecify.annotations.Nullable;

/** How to reach a reporter who wants to be reached: encrypted at rest, shown to the case's dispatcher and handler. */
public record Contact(@Nullable String name, @Nullable String phone) {}
