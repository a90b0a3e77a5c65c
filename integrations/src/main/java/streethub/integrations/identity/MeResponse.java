package streethub.integrations.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.identity.Actor;
import streethub.identity.Role;

@Schema(description = "An account and how far it reaches.")
record MeResponse(
        String username,
        String displayName,
        List<Role> roles,

        @Schema(
                description = "Code of the grid unit whose subtree the roles reach over; null for residents.",
                nullable = true)
        @Nullable String gridUnit) {

    static MeResponse of(Actor actor) {
        return new MeResponse(
                actor.username(),
                actor.displayName(),
                actor.roles().stream().sorted().toList(),
                actor.gridUnit() == null ? null : actor.gridUnit().value());
    }
}
