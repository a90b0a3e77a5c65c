package streethub.notice;

/** The box of an account is no longer as it was; what open pages show of it is old. */
public record NoticesChanged(String username) {}
