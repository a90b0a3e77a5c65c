package streethub.resident;

/** What ties a person to a home. */
public enum HousingKind {
    OWNER,
    TENANT,
    HEAD,
    FAMILY,
    WORKER
}
