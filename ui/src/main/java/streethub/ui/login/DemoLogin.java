package streethub.ui.login;

import java.util.List;

/** A made-up person of the demo, as whom anybody may look around. */
record DemoLogin(String username) {

    /** In the order in which a case meets them. */
    static final List<DemoLogin> ALL = List.of(
            new DemoLogin("dispatcher"),
            new DemoLogin("building"),
            new DemoLogin("courtyard"),
            new DemoLogin("composite"),
            new DemoLogin("community"),
            new DemoLogin("verifier"),
            new DemoLogin("secretary"),
            new DemoLogin("moderator"),
            new DemoLogin("venue"),
            new DemoLogin("facility"),
            new DemoLogin("admin"),
            new DemoLogin("resident"));

    /** Key of the words that say what the account is for. */
    public String purpose() {
        return "login.demo." + username;
    }
}
