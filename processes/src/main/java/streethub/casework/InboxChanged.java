package streethub.casework;

/** A task of this case came, went or changed hands; heard after the commit, it is time to look again. */
public record InboxChanged(String caseNumber) {}
