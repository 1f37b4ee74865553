package nl.rijker.query.access;

import java.util.Locale;
import java.util.Objects;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks.
 *
 * @param purpose what an evaluator reads for, by contract
 */
public record Requester(
        UserId user,
        Role role,
        Municipality municipality,
        @Nullable ProviderId provider,
        @Nullable String purpose) {
    static Requester of(Jwt token) {
        String provider = token.getClaimAsString("provider");
        return new Requester(
                new UserId(claim(token, "sub")),
                Role.valueOf(claim(token, "role").toUpperCase(Locale.ROOT)),
                new Municipality(claim(token, "municipality")),
                provider == null ? null : new ProviderId(provider),
                AddressText.purpose(token.getClaimAsString("purpose")));
    }

    private static String claim(Jwt token, String name) {
        return Objects.requireNonNull(token.getClaimAsString(name), name);
    }
}
