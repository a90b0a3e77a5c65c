package streethub.integrations.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.identity.Accounts;
import streethub.identity.IssuedToken;
import streethub.identity.Tokens;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;

@RestController
@RequestMapping(ApiPath.V1)
@Tag(name = "Accounts", description = "A token for a password, who one is, and who has an account.")
class TokensController {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Caller caller;

    TokensController(Accounts accounts, Tokens tokens, Caller caller) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.caller = caller;
    }

    @PostMapping("/tokens")
    @Operation(
            summary = "Log in",
            description = "Exchanges name and password for a bearer token. Failed attempts are slowed down with 429 and"
                    + " Retry-After; successful ones never are. For a one-time password 409: its owner chooses another"
                    + " on the web page first.")
    @ApiResponse(responseCode = "201", description = "The token, shown this once.")
    @SecurityRequirements
    ResponseEntity<TokenResponse> issue(Body<TokenRequest> body, HttpServletRequest request) {
        TokenRequest login = body.get();
        IssuedToken issued = tokens.issue(
                accounts.authenticate(login.requiredUsername(), login.requiredPassword(), request.getRemoteAddr()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new TokenResponse(issued.token(), ApiTime.of(issued.expiresAt())));
    }

    @DeleteMapping("/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Log out", description = "Revokes the token that the request is made with.")
    @ApiResponse(responseCode = "204", description = "The token opens nothing any more.")
    void revoke(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        caller.known();
        if (authorization != null) {
            tokens.revoke(authorization.substring("Bearer ".length()).strip());
        }
    }

    @GetMapping("/me")
    @Operation(summary = "Who am I", description = "The account behind the token.")
    MeResponse me() {
        return MeResponse.of(caller.known());
    }
}
