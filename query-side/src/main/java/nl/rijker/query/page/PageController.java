package nl.rijker.query.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Requester;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.platform.RunMode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code GET /}: the page after logging in; what isn't shown becomes a page that says why. */
@Controller
final class PageController {
    private final FactorPages pages;
    private final MessageSource messages;
    private final RunMode mode;

    PageController(FactorPages pages, MessageSource messages, RunMode mode) {
        this.pages = pages;
        this.messages = messages;
        this.mode = mode;
    }

    @GetMapping("/")
    String factors(
            Requester requester,
            @RequestParam(required = false) @Nullable String quarter,
            Locale locale,
            Model model) {
        FactorPage page = pages.of(requester, quarter);
        frame(model, locale);
        model.addAttribute("page", page);
        model.addAttribute("requester", requester);
        Quarter shown = page.quarter();
        if (shown != null) {
            model.addAttribute("earlier", address("quarter", shown.previous().toString()));
            model.addAttribute("newest", address("quarter"));
        }
        return "factors";
    }

    @ExceptionHandler
    String notice(NotShown notShown, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(notShown.status().value());
        frame(model, locale);
        model.addAttribute(
                "reason",
                locale.equals(Locale.ENGLISH) ? notShown.inEnglish() : notShown.inDutch());
        return "notice";
    }

    private void frame(Model model, Locale locale) {
        model.addAttribute("words", new PageWords(messages, locale));
        model.addAttribute("example", mode.example());
        model.addAttribute(
                "otherLanguage",
                locale.equals(Locale.ENGLISH) ? address("lang") : address("lang", "en"));
    }

    /** This address with one parameter otherwise. */
    private static String address(String parameter, Object... values) {
        String query =
                ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam(parameter, values)
                        .build()
                        .encode()
                        .getQuery();
        return query == null || query.isEmpty() ? "/" : "/?" + query;
    }
}
