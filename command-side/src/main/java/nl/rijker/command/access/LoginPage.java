package nl.rijker.command.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page on which people log in; it needs no script. */
@Component
final class LoginPage {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Inloggen - Rijker</title>
            <link rel="stylesheet" href="/assets/login.css">
            </head>
            <body>
            %s<main>
            <h1>Inloggen bij Rijker</h1>
            %s<form method="post" action="/login">
            <p><label for="user">Gebruikersnaam</label><br>
            <input id="user" name="user" type="text" autocomplete="username" required maxlength="61"></p>
            <p><label for="password">Wachtwoord</label><br>
            <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="72"></p>
            <p><label for="purpose">Waarvoor gebruikt u de cijfers? (alleen voor evaluatoren)</label><br>
            <input id="purpose" name="purpose" type="text" maxlength="200"></p>
            <p><button type="submit">Inloggen</button></p>
            </form>
            </main>
            </body>
            </html>
            """;

    private static final String EXAMPLE =
            "<p class=\"example\"><strong>Voorbeeldgegevens</strong> Deze stad is verzonnen.</p>\n";

    private final String mark;

    /**
     * @param mode {@code demo} marks the page as example data
     */
    LoginPage(@Value("${rijker.mode:live}") String mode) {
        this.mark = mode.equals("demo") ? EXAMPLE : "";
    }

    String empty() {
        return PAGE.formatted(mark, "");
    }

    String saying(String message) {
        return PAGE.formatted(
                mark, "<p role=\"alert\">" + HtmlUtils.htmlEscape(message) + "</p>\n");
    }
}
