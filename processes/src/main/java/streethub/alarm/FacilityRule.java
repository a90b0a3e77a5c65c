package streethub.alarm;

/** A rule as it stands for one facility. */
public record FacilityRule(AlarmRule rule, Force force) {

    /** Whether it counts there. */
    public enum Force {
        HOLDS,
        /** It is switched off. */
        OFF,
        /** The facility has rules of its own for that kind, which stand instead of its family's. */
        REPLACED
    }

    /** Whether it is the facility's own. */
    public boolean isOwn() {
        return rule.device() != null;
    }
}
