package streethub.device;

/** The families of watched facilities, each with its own table of alarm rules. */
public enum DeviceFamily {
    MANHOLE_COVER("ManholeCoverAlarmDecision"),
    HYDRANT("HydrantAlarmDecision"),
    LIFT("LiftAlarmDecision");

    private final String decision;

    DeviceFamily(String decision) {
        this.decision = decision;
    }

    /** Key of the decision table that says which readings of this family are alarms. */
    String decision() {
        return decision;
    }
}
