package nl.rijker.command.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.rijker.command.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Issues access tokens: who, in which role, for which municipality, until when. */
@Component
public final class Tokens {
    private final JwtEncoder encoder;
    private final Clock clock;

    Tokens(JwtEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * @param purpose what the figures are wanted for, if the role must say so
     */
    public String issue(Actor actor, @Nullable String purpose, Duration validity) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims =
                JwtClaimsSet.builder()
                        .claims(all -> all.putAll(actor.claims()))
                        .issuedAt(now)
                        .expiresAt(now.plus(validity));
        if (purpose != null) {
            claims.claim("purpose", purpose);
        }
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
