package streethub.integrations.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;

@Schema(description = "Name and password of an account.")
record TokenRequest(
        @Schema(example = "building", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String username,

        @Schema(example = "demo", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String password) {

    String requiredUsername() {
        return required("username", username);
    }

    String requiredPassword() {
        return required("password", password);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw Refusal.invalid(field, "api.field.missing");
        }
        return value;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "TokenRequest[" + username + "]";
    }
}
