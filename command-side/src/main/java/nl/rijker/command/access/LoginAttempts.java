package nl.rijker.command.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rijker.contract.value.UserId;
import org.springframework.stereotype.Component;

/** Five attempts to log in per user and minute, right or wrong. */
@Component
final class LoginAttempts {
    private static final int ALLOWED = 5;

    private final Cache<UserId, AtomicInteger> counts =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    boolean allows(UserId user) {
        return counts.get(user, first -> new AtomicInteger()).incrementAndGet() <= ALLOWED;
    }
}
