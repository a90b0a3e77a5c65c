package streethub.integrations.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.identity.Actor;
import streethub.identity.IssuedToken;
import streethub.identity.Passwords;
import streethub.identity.SignedIn;
import streethub.identity.Tokens;
import streethub.integrations.identity.AccountRequests.OwnPasswordRequest;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;

@RestController
@RequestMapping(ApiPath.V1)
@Tag(name = "Accounts")
class OwnPasswordController {

    private final Passwords passwords;
    private final Tokens tokens;
    private final Caller caller;

    OwnPasswordController(Passwords passwords, Tokens tokens, Caller caller) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.caller = caller;
    }

    @PostMapping("/account/password")
    @Operation(
            summary = "Change one's own password",
            description = "All sessions and tokens of the account end, also the one that this is asked with; the answer"
                    + " is a new one. Wrong guesses of the present password are slowed down like failed log-ins.")
    @ApiResponse(responseCode = "200", description = "The token to go on with, shown this once.")
    ResponseEntity<TokenResponse> change(Body<OwnPasswordRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        OwnPasswordRequest wish = body.get();
        SignedIn person =
                passwords.change(actor, wish.requiredPresent(), wish.requiredPassword(), request.getRemoteAddr());
        IssuedToken issued = tokens.issue(person);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TokenResponse(issued.token(), ApiTime.of(issued.expiresAt())));
    }
}
