package streethub.identity;

/** Who acts in the request or session at hand; the edges ask once and pass the {@link Actor} on. */
@FunctionalInterface
public interface CurrentActor {

    /** The actor, {@link Actor#anonymous()} where nobody is logged in. */
    Actor get();
}
