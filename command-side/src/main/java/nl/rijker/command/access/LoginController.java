package nl.rijker.command.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import nl.rijker.command.access.OneTimeLinkTable.Link;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.web.Explanation;
import nl.rijker.command.web.Faulted;
import nl.rijker.command.web.TextCheck;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Logs people in and out; they carry their token in a cookie. */
@Controller
final class LoginController {
    private static final String WRONG = "Deze gebruikersnaam of dit wachtwoord klopt niet.";
    private static final String TOO_OFTEN =
            "U hebt te vaak geprobeerd in te loggen. Wacht een minuut en probeer het opnieuw.";
    private static final String LINK_IS_USED =
            "Deze link is al gebruikt of is verlopen. Log in met uw wachtwoord, of vraag een nieuwe link.";

    private final Users users;
    private final Tokens tokens;
    private final OneTimeLinks links;
    private final LoginAttempts attempts;
    private final LoginPage loginPage;
    private final String pageUrl;

    LoginController(
            Users users,
            Tokens tokens,
            OneTimeLinks links,
            LoginAttempts attempts,
            LoginPage loginPage,
            @Value("${rijker.page-url:/}") String pageUrl) {
        this.pageUrl = pageUrl;
        this.users = users;
        this.tokens = tokens;
        this.links = links;
        this.attempts = attempts;
        this.loginPage = loginPage;
    }

    @GetMapping("/login")
    ResponseEntity<String> form() {
        return page(HttpStatus.OK, loginPage.empty());
    }

    /** Refuses forms of other sites, which would log a browser in as somebody else. */
    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> logIn(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String purpose,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "none") String site,
            HttpServletRequest request) {
        Optional<UserId> id = userId(user);
        if (id.isEmpty() || site.equals("cross-site")) {
            return page(HttpStatus.UNAUTHORIZED, loginPage.saying(WRONG));
        }
        Optional<String> unfit = whyUnfit(purpose);
        if (unfit.isPresent()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, loginPage.saying(unfit.get()));
        }
        if (!attempts.allows(id.get())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, loginPage.saying(TOO_OFTEN));
        }
        return users.withPassword(id.get(), password)
                .map(actor -> welcome(actor, purpose.isBlank() ? null : purpose, request))
                .orElseGet(() -> page(HttpStatus.UNAUTHORIZED, loginPage.saying(WRONG)));
    }

    @GetMapping(OneTimeLinks.PATH + "{code}")
    ResponseEntity<String> logInOnce(@PathVariable String code, HttpServletRequest request) {
        Optional<Link> link = links.use(code);
        return link.flatMap(used -> users.find(used.user()))
                .map(actor -> welcome(actor, link.get().purpose(), request))
                .orElseGet(() -> page(HttpStatus.GONE, loginPage.saying(LINK_IS_USED)));
    }

    @GetMapping("/logout")
    ResponseEntity<String> logOut(HttpServletRequest request) {
        return redirect("/login", SessionCookie.empty(request.isSecure()));
    }

    private ResponseEntity<String> welcome(
            Actor actor, @Nullable String purpose, HttpServletRequest request) {
        String token = tokens.issue(actor, purpose, SessionCookie.VALIDITY);
        return redirect(pageUrl, SessionCookie.holding(token, request.isSecure()));
    }

    private static Optional<UserId> userId(String name) {
        try {
            return Optional.of(new UserId(name));
        } catch (BadForm e) {
            return Optional.empty();
        }
    }

    /** It is kept with every read, so it may hold no BSN. */
    private static Optional<String> whyUnfit(String purpose) {
        try {
            TextCheck.checkText("purpose", purpose);
            return Optional.empty();
        } catch (Refused | Faulted no) {
            return Explanation.of(no);
        }
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(
                        new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(html);
    }

    private static ResponseEntity<String> redirect(String path, String cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .header(HttpHeaders.SET_COOKIE, cookie)
                .build();
    }
}
