package streethub.integrations.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.identity.AccountFilter;
import streethub.identity.AccountReading;
import streethub.identity.AccountRegister;
import streethub.identity.AccountView;
import streethub.identity.Actor;
import streethub.identity.HandedOut;
import streethub.identity.Role;
import streethub.integrations.identity.AccountRequests.AccountEditRequest;
import streethub.integrations.identity.AccountRequests.AccountVersion;
import streethub.integrations.identity.AccountRequests.NewAccountRequest;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;

/** For administrators, each within the own subtree. */
@RestController
@RequestMapping(ApiPath.V1 + "/accounts")
@Tag(name = "Accounts")
class AccountsController {

    private final AccountRegister register;
    private final AccountReading reading;
    private final Caller caller;

    AccountsController(AccountRegister register, AccountReading reading, Caller caller) {
        this.register = register;
        this.reading = reading;
        this.caller = caller;
    }

    @GetMapping
    @Operation(
            summary = "List accounts",
            description = "Those the caller looks after, by user name; for administrators. Residents' are the"
                    + " subdistrict's administrator's.")
    CursorPage<AccountItem> list(
            @Parameter(schema = @Schema(implementation = Role.class)) @RequestParam(required = false) @Nullable String role,
            @Parameter(description = "Only within this unit.") @RequestParam(required = false) @Nullable String gridUnit,
            @Parameter(description = "Part of the user name or the display name.")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(
                            description = "Only those that may log in, or only those that are closed.",
                            schema = @Schema(type = "boolean"))
                    @RequestParam(required = false)
                    @Nullable String open,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        Actor actor = caller.known();
        reading.requireAdmin(actor);
        AccountFilter filter = new AccountFilter(
                Query.choice("role", role, Role.class),
                Query.gridCode("gridUnit", gridUnit),
                Query.text("q", q),
                (open == null || open.isEmpty()) ? null : Query.flag("open", open));
        return reading.page(actor, filter, Query.text("cursor", cursor), Query.limit(limit))
                .map(AccountItem::of);
    }

    @GetMapping("/{username}")
    @Operation(
            summary = "An account",
            description = "With what became of it; for administrators, 404 outside what the caller looks after.")
    AccountDetail get(@PathVariable String username) {
        Actor actor = caller.known();
        return AccountDetail.of(reading.find(actor, username), reading.changes(actor, username));
    }

    @PostMapping
    @Operation(
            summary = "Make an account",
            description = "With a one-time password, which its owner changes at the first log-in on the web page; for"
                    + " administrators, within the own subtree.")
    @ApiResponse(
            responseCode = "201",
            description = "The account and its one-time password, shown this once.",
            headers = @Header(name = "Location", description = "Where to read it."))
    ResponseEntity<HandedOutResponse> create(Body<NewAccountRequest> body) {
        Actor actor = caller.known();
        reading.requireAdmin(actor);
        HandedOut made = body.act(account -> register.create(actor, account.requiredUsername(), account.toEdit()));
        return ResponseEntity.created(
                        URI.create(ApiPath.V1 + "/accounts/" + made.account().username()))
                .cacheControl(CacheControl.noStore())
                .body(HandedOutResponse.of(made));
    }

    @PatchMapping("/{username}")
    @Operation(
            summary = "Change an account",
            description = "Display name, roles, place. Tasks that its owner may not do any longer go back to those who"
                    + " may. Nobody changes their own roles or place; 409 where somebody has changed the account since the"
                    + " version given.")
    AccountItem edit(@PathVariable String username, Body<AccountEditRequest> body) {
        Actor actor = caller.known();
        AccountView before = reading.find(actor, username);
        return AccountItem.of(body.act(edit -> register.edit(actor, username, edit.version(), edit.on(before))));
    }

    @PostMapping("/{username}/close")
    @Operation(
            summary = "Close an account",
            description = "Its sessions and tokens end at once, its tasks go back to those who may do them. Nobody"
                    + " closes themselves, nor the last administrator without a place: 409.")
    AccountItem close(@PathVariable String username, Body<AccountVersion> body) {
        Actor actor = caller.known();
        AccountView before = reading.find(actor, username);
        return AccountItem.of(body.act(wish -> register.close(actor, before.username(), wish.version())));
    }

    @PostMapping("/{username}/reopen")
    @Operation(summary = "Reopen a closed account", description = "With a new one-time password.")
    @ApiResponse(responseCode = "200", description = "The account and its one-time password, shown this once.")
    ResponseEntity<HandedOutResponse> reopen(@PathVariable String username, Body<AccountVersion> body) {
        Actor actor = caller.known();
        AccountView before = reading.find(actor, username);
        return once(body.act(wish -> register.reopen(actor, before.username(), wish.version())));
    }

    @PostMapping("/{username}/reset-password")
    @Operation(
            summary = "Reset a forgotten password",
            description = "To a new one-time password; sessions and tokens of the account end.")
    @ApiResponse(responseCode = "200", description = "The account and its one-time password, shown this once.")
    ResponseEntity<HandedOutResponse> resetPassword(@PathVariable String username, Body<AccountVersion> body) {
        Actor actor = caller.known();
        AccountView before = reading.find(actor, username);
        return once(body.act(wish -> register.resetPassword(actor, before.username(), wish.version())));
    }

    private static ResponseEntity<HandedOutResponse> once(HandedOut handedOut) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(HandedOutResponse.of(handedOut));
    }
}
