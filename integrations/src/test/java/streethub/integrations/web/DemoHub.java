package streethub.integrations.web;

import streethub.shared.GridCode;

/** What tests know of the demo subdistrict. */
public final class DemoHub {

    /** The building that the demo ladder stands over. */
    public static final GridCode BUILDING = new GridCode("5101170060010101001");

    private DemoHub() {}
}
