package streethub.incident;

/** How a case ended: four honest outcomes, and the duplicate of a case that goes on. */
public enum Outcome {
    RESOLVED,
    HANDED_OVER,
    NOT_OURS,
    NOT_NOW,
    DUPLICATE
}
