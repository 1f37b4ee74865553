package nl.rijker.query.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.page.Outcome.Changed;
import nl.rijker.query.page.Outcome.NotMeasured;
import nl.rijker.query.page.Outcome.TooFew;
import nl.rijker.query.statement.Published.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Numbers, times and reasons in the words of one language; templates call what is public. */
final class PageWords {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final MessageSource messages;
    private final Locale locale;

    PageWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** With its sign, because + is better; zero has none. */
    public String points(BigDecimal points) {
        String sign = points.signum() > 0 ? "+" : points.signum() < 0 ? "\u2212" : "";
        return sign + plain(points.abs(), points.scale());
    }

    public String bound(BigDecimal points) {
        return plain(points, Math.max(0, points.scale()));
    }

    public String count(long count) {
        return plain(BigDecimal.valueOf(count), 0);
    }

    public String interval(@Nullable Range interval) {
        return interval == null
                ? text("interval.none")
                : text("interval.range", points(interval.low()), points(interval.high()));
    }

    /** The reason why a line has no numbers; nothing for a line that has them. */
    public String absence(Outcome outcome) {
        return switch (outcome) {
            case Changed _ -> "";
            case TooFew few -> text("outcome.few", few.least());
            case NotMeasured _ -> text("outcome.none");
        };
    }

    public String time(@Nullable Instant instant) {
        return instant == null
                ? text("age.none")
                : DateTimeFormatter.ofPattern(text("age.pattern"), locale)
                        .format(instant.atZone(AMSTERDAM));
    }

    public String quarter(Quarter quarter) {
        return text("quarter." + quarter.number(), String.valueOf(quarter.year()));
    }

    private String plain(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
