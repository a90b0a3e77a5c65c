package streethub.incident;

/** Somebody wrote in the thread of that case. */
public record ThreadChanged(String caseNumber) {}
