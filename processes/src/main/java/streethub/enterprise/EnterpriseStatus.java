package streethub.enterprise;

/** Whether the community has seen that an enterprise is who it says. */
public enum EnterpriseStatus {
    PENDING,
    VERIFIED,
    REFUSED
}
