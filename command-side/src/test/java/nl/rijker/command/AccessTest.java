package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.access.NewUser;
import nl.rijker.command.access.OneTimeLinks;
import nl.rijker.command.access.Tokens;
import nl.rijker.command.access.Users;
import nl.rijker.command.platform.Actor;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

class AccessTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static final Client NOBODY = new Client(APP.url(""), null);

    @Test
    void whoever_logs_in_with_the_password_reads_with_the_cookie_but_never_writes_with_it() {
        String password = create("worker-1", Role.PROVIDER);
        Answer in = logIn("worker-1", password);
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.header("Location")).isEqualTo("/");
        String cookie = in.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
        String value = cookie.substring(0, cookie.indexOf(';'));
        assertThat(NOBODY.get("/nothing", "Cookie", value).status()).isEqualTo(404);
        Answer write =
                NOBODY.send(
                        NOBODY.command(
                                        "POST",
                                        "/v1/providers",
                                        BodyPublishers.ofString("{}"),
                                        Client.newId())
                                .header("Cookie", value));
        assertThat(write.status()).isEqualTo(401);
        assertThat(write.code()).isEqualTo("not-logged-in");
    }

    @Test
    void a_wrong_password_an_unknown_user_and_a_strange_name_get_the_same_answer() {
        create("worker-2", Role.PROVIDER);
        String wrong = logIn("worker-2", "wrong").http().body();
        assertThat(wrong).contains("role=\"alert\"", "klopt niet");
        assertThat(logIn("worker-x", "wrong").http().body()).isEqualTo(wrong);
        assertThat(logIn("<script>", "wrong").http().body()).isEqualTo(wrong);
        assertThat(logIn("worker-2", "wrong").status()).isEqualTo(401);
        assertThat(logIn("worker-2", "x".repeat(1000)).status()).isEqualTo(401);
    }

    @Test
    void the_sixth_attempt_within_a_minute_has_to_wait_even_with_the_right_password() {
        String password = create("worker-3", Role.PROVIDER);
        for (int i = 0; i < 5; i++) {
            assertThat(logIn("worker-3", "wrong").status()).isEqualTo(401);
        }
        assertThat(logIn("worker-3", password).status()).isEqualTo(429);
    }

    @Test
    void a_form_of_another_site_does_not_log_in() {
        String password = create("worker-4", Role.PROVIDER);
        Answer answer =
                NOBODY.send(loginForm("worker-4", password).header("Sec-Fetch-Site", "cross-site"));
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void a_password_is_shown_once_and_kept_as_a_hash() {
        String password = create("worker-5", Role.PROVIDER);
        assertThat(APP.bean(Users.class).createMissing(List.of(user("worker-5", Role.PROVIDER))))
                .isEmpty();
        assertThat(password).hasSize(20);
        assertThat(APP.database().rows("SELECT t::text FROM known_user t"))
                .noneMatch(row -> row.contains(password))
                .anyMatch(row -> row.contains("{bcrypt}"));
        assertThat(logIn("worker-5", password).status()).isEqualTo(303);
    }

    @Test
    void a_password_that_nobody_saw_gives_way_to_another_and_one_that_was_seen_stays() {
        String lost = create("worker-6", Role.PROVIDER);
        UserId worker = new UserId("worker-6");
        String second = APP.bean(Users.class).replaceUnseen().getOrDefault(worker, "");
        APP.bean(Users.class).see(List.of(worker));

        assertThat(APP.bean(Users.class).replaceUnseen()).doesNotContainKey(worker);
        assertThat(logIn("worker-6", lost).status()).isEqualTo(401);
        assertThat(logIn("worker-6", second).status()).isEqualTo(303);
    }

    @Test
    void whoever_knows_the_password_gets_a_token_that_writes() {
        String password = create("admin-7", Role.ADMINISTRATOR);

        Answer answer = token("admin-7", password, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Instant.parse(answer.json().get("expires").asString()))
                .isBetween(Instant.now(), Instant.now().plusSeconds(3_700));
        Client client = new Client(APP.url(""), answer.json().get("token").asString());
        Town.created(client.post("/v1/providers", Town.json("{'provider':'p-7','name':'Zeven'}")));
    }

    @Test
    void a_wrong_password_gets_no_token_and_the_sixth_attempt_has_to_wait() {
        String password = create("worker-8", Role.PROVIDER);
        assertThat(token("worker-8", password, "").status()).isEqualTo(200);
        for (int i = 0; i < 4; i++) {
            Answer wrong = token("worker-8", "wrong", "");
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.code()).isEqualTo("password-wrong");
        }
        Answer sixth = token("worker-8", password, "");
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.code()).isEqualTo("too-many-attempts");
        assertThat(logIn("worker-8", password).status()).isEqualTo(429);
        assertThat(token("no body", password, "").code()).isEqualTo("field-invalid");
    }

    @Test
    void a_purpose_holds_no_bsn_and_no_control_character() {
        String password = create("evaluator-9", Role.EVALUATOR);
        assertThat(token("evaluator-9", password, "over 111-222-333").code())
                .isEqualTo("bsn-in-text");
        assertThat(token("evaluator-9", password, "a\\u0000b").code()).isEqualTo("field-invalid");
        for (String purpose : List.of("%20over%20111.222.333", "a%00b")) {
            Answer answer =
                    NOBODY.send(
                            NOBODY.request("/login")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "user=evaluator-9&password="
                                                            + password
                                                            + "&purpose="
                                                            + purpose)));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.http().body()).contains("role=\"alert\"");
        }
    }

    @Test
    void a_one_time_link_works_once() {
        create("evaluator-1", Role.EVALUATOR);
        String path = APP.bean(OneTimeLinks.class).create(new UserId("evaluator-1"));
        assertThat(path).startsWith("/login/once/");
        Answer first = NOBODY.get(path);
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.header("Set-Cookie")).startsWith("rijker_session=ey");
        assertThat(NOBODY.get(path).status()).isEqualTo(410);
        assertThat(NOBODY.get("/login/once/guessed").status()).isEqualTo(410);
    }

    @Test
    void a_one_time_link_that_lies_too_long_is_gone_and_only_its_hash_was_kept() throws Exception {
        create("evaluator-2", Role.EVALUATOR);
        String path = APP.bean(OneTimeLinks.class).create(new UserId("evaluator-2"));
        String code = path.substring(path.lastIndexOf('/') + 1);
        assertThat(APP.database().rows("SELECT t::text FROM one_time_link t"))
                .noneMatch(row -> row.contains(code));
        try (var owner = APP.database().as("rijker_owner");
                var statement = owner.createStatement()) {
            statement.execute("UPDATE one_time_link SET expires = expires - interval '16 minutes'");
        }
        assertThat(NOBODY.get(path).status()).isEqualTo(410);
    }

    @Test
    void logging_out_empties_the_cookie() {
        assertThat(NOBODY.get("/logout").header("Set-Cookie"))
                .startsWith("rijker_session=;")
                .contains("Max-Age=0");
    }

    @Test
    void a_page_sends_a_stranger_to_the_log_in_and_the_api_says_no_in_json() {
        Answer page = NOBODY.get("/", "Accept", "text/html,*/*");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/login");
        assertThat(NOBODY.get("/v1/figures/change", "Accept", "text/html").code())
                .isEqualTo("not-logged-in");
        Answer login = NOBODY.get("/login", "Cookie", "rijker_session=stale");
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.http().body()).contains("<html lang=\"nl\">", "<label for=\"user\">");
    }

    @Test
    void health_is_open_and_the_rest_of_the_actuator_is_for_the_scraper() {
        assertThat(NOBODY.get("/actuator/health").status()).isEqualTo(200);
        assertThat(NOBODY.get("/actuator/prometheus").status()).isEqualTo(401);
        Answer other = as(Role.ADMINISTRATOR).get("/actuator/prometheus");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.code()).isEqualTo("role-not-allowed");
        assertThat(as(Role.SCRAPER).get("/actuator/info").status()).isEqualTo(404);
    }

    @Test
    void the_control_path_is_left_to_its_own_key() {
        assertThat(NOBODY.get("/control/stop", "Authorization", "Bearer own-key").status())
                .isEqualTo(404);
    }

    @Test
    void a_token_that_is_forged_expired_or_unsigned_is_refused() {
        Actor actor = actor("somebody", Role.ADMINISTRATOR);
        String old = signed(actor, Instant.now().minusSeconds(600), APP.bean(JwtEncoder.class));
        SecretKeySpec otherKey = new SecretKeySpec(new byte[32], "HmacSHA256");
        String foreign =
                signed(
                        actor,
                        Instant.now(),
                        NimbusJwtEncoder.withSecretKey(otherKey)
                                .algorithm(MacAlgorithm.HS256)
                                .build());
        String good = APP.bean(Tokens.class).issue(actor, null, Duration.ofMinutes(5));
        assertThat(statusWith(good)).isEqualTo(404);
        assertThat(statusWith(old)).isEqualTo(401);
        assertThat(statusWith(foreign)).isEqualTo(401);
        assertThat(statusWith(good.substring(0, good.length() - 6) + "AAAAAA")).isEqualTo(401);
        String none =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(statusWith(none + "." + claimsOf(good) + ".")).isEqualTo(401);
        assertThat(statusWith("nonsense")).isEqualTo(401);
    }

    @Test
    void a_token_says_who_in_which_role_for_what() {
        String token =
                APP.bean(Tokens.class)
                        .issue(actor("eva", Role.EVALUATOR), "jaarverslag", Duration.ofMinutes(5));
        String claims =
                new String(Base64.getUrlDecoder().decode(claimsOf(token)), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains(
                        "\"sub\":\"eva\"",
                        "\"role\":\"EVALUATOR\"",
                        "\"municipality\":\"GM9999\"",
                        "\"purpose\":\"jaarverslag\"",
                        "\"iat\":",
                        "\"exp\":");
    }

    @Test
    void every_answer_forbids_a_browser_what_it_need_not_do() {
        Answer answer = NOBODY.get("/login");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    }

    private static String signed(Actor actor, Instant issued, JwtEncoder encoder) {
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .claims(all -> all.putAll(actor.claims()))
                        .issuedAt(issued)
                        .expiresAt(issued.plusSeconds(300))
                        .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    private static String claimsOf(String token) {
        return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    }

    private static int statusWith(String token) {
        return new Client(APP.url(""), token).get("/nothing").status();
    }

    private static Client as(Role role) {
        return Town.at(APP).as(role, null);
    }

    private static String create(String user, Role role) {
        Map<UserId, String> passwords =
                APP.bean(Users.class).createMissing(List.of(user(user, role)));
        return passwords.getOrDefault(new UserId(user), "");
    }

    private static NewUser user(String user, Role role) {
        return new NewUser(actor(user, role), "Een naam");
    }

    private static Actor actor(String user, Role role) {
        return new Actor(
                new UserId(user),
                role,
                Town.MUNICIPALITY,
                role == Role.PROVIDER ? Town.BRUG : null);
    }

    private static Answer token(String user, String password, String purpose) {
        return NOBODY.postText(
                "/v1/tokens",
                "{\"user\":\"%s\",\"password\":\"%s\",\"purpose\":\"%s\"}"
                        .formatted(user, password, purpose));
    }

    private static Answer logIn(String user, String password) {
        return NOBODY.send(loginForm(user, password));
    }

    private static java.net.http.HttpRequest.Builder loginForm(String user, String password) {
        return NOBODY.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                        BodyPublishers.ofString(
                                "user="
                                        + URLEncoder.encode(user, StandardCharsets.UTF_8)
                                        + "&password="
                                        + URLEncoder.encode(password, StandardCharsets.UTF_8)));
    }
}
