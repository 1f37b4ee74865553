package nl.rijker.command.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of one language, with arguments by name between braces. */
final class Sentences {
    static final Sentences DUTCH = new Sentences(Locale.of("nl"));
    static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Sentences(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "refusals",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String code, Map<String, Object> arguments) {
        return ARGUMENT.matcher(bundle.getString(code))
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        words(
                                                match.group(1),
                                                arguments.getOrDefault(
                                                        match.group(1), match.group()))));
    }

    String title(int status) {
        return bundle.getString("title." + status);
    }

    private String words(String argument, Object value) {
        return switch (argument) {
            case "kind", "role", "purpose" -> translated("word." + value, value.toString());
            case "reason" -> reason(value.toString());
            default ->
                    switch (value) {
                        case LocalDate date -> format("d MMMM uuuu").format(date);
                        case YearMonth month -> format("MMMM uuuu").format(month);
                        case BigDecimal number -> NumberFormat.getInstance(locale).format(number);
                        default -> value.toString();
                    };
        };
    }

    /** Reasons are English sentences; their key is the sentence with its numbers taken out. */
    private String reason(String reason) {
        if (reason.startsWith("must match ") || reason.startsWith("must be one of ")) {
            int start = reason.startsWith("must match ") ? 11 : 15;
            String key = start == 11 ? "reason.must-match" : "reason.must-be-one-of";
            return translated(key, reason).replace("{0}", reason.substring(start));
        }
        List<String> numbers = NUMBER.matcher(reason).results().map(MatchResult::group).toList();
        String sentence = translated("reason." + slug(reason), reason);
        for (int i = 0; i < numbers.size(); i++) {
            sentence = sentence.replace("{" + i + "}", numbers.get(i));
        }
        return sentence;
    }

    static String slug(String reason) {
        List<String> words = new ArrayList<>();
        Pattern.compile("[A-Za-z]+").matcher(reason).results().forEach(w -> words.add(w.group()));
        return String.join("-", words).toLowerCase(Locale.ROOT);
    }

    private String translated(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
