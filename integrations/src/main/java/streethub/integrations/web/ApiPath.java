package streethub.integrations.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where the API lives. */
public final class ApiPath {

    /** What all its routes begin with. */
    public static final String V1 = "/api/v1";

    private ApiPath() {}

    static boolean holds(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
