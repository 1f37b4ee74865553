package nl.rijker.command.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.web.CommandBody;
import nl.rijker.command.web.Fault;
import nl.rijker.command.web.Faulted;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives a token for the API to whoever knows a password; a browser's cookie can't write. */
@RestController
@Tag(name = "access")
final class TokenController {
    static final String PATH = "/v1/tokens";

    private static final Duration VALIDITY = Duration.ofHours(1);

    /**
     * @param purpose what the figures are wanted for; an evaluator needs it
     */
    record Credentials(UserId user, String password, @Nullable String purpose) {}

    record Token(String token, Instant expires) {}

    private final Users users;
    private final Tokens tokens;
    private final LoginAttempts attempts;
    private final Clock clock;

    TokenController(Users users, Tokens tokens, LoginAttempts attempts, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.attempts = attempts;
        this.clock = clock;
    }

    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "IssueToken",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = Credentials.class))))
    @SecurityRequirements
    @ApiResponse(responseCode = "200", description = "Een token voor een uur")
    @ApiResponse(
            responseCode = "401",
            description = "U bent niet ingelogd",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "429",
            description = "Te vaak geprobeerd",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<Token> issue(HttpServletRequest request) {
        Credentials given = CommandBody.bind(CommandBody.read(request), Credentials.class);
        if (!attempts.allows(given.user())) {
            throw new Faulted(new Fault.TooManyAttempts());
        }
        Actor actor =
                users.withPassword(given.user(), given.password())
                        .orElseThrow(() -> new Faulted(new Fault.PasswordWrong()));
        Instant expires = clock.instant().plus(VALIDITY);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Token(tokens.issue(actor, given.purpose(), VALIDITY), expires));
    }
}
