package streethub.casework;

/** The four tabs of an inbox. */
public enum InboxQueue {
    /** Held by the actor. */
    MINE,
    /** Free, and the actor's role and place allow to take it. */
    CLAIMABLE,
    /** Open tasks of cases that the actor began. */
    STARTED,
    /** Finished by the actor, the newest first. */
    DONE
}
