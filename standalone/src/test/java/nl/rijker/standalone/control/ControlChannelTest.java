package nl.rijker.standalone.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.LongSupplier;
import nl.rijker.standalone.UserError;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = ControlChannelTest.Channel.class,
        properties = {
            "rijker.secrets.control-key=open-sesame",
            "rijker.mode=demo",
            "server.address=127.0.0.1"
        })
class ControlChannelTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Test
    void streams_progress_and_ends_with_the_result() throws Exception {
        assertThat(post("count", "open-sesame", "{\"to\":\"3\"}").body().lines())
                .first()
                .isEqualTo("{\"done\":1,\"total\":3,\"message\":\"geteld\"}");
        assertThat(post("count", "open-sesame", "{\"to\":\"3\"}").body().lines())
                .last()
                .isEqualTo("{\"result\":{\"counted\":3},\"exitCode\":0}");
    }

    @Test
    void passes_a_negative_answer_on() throws Exception {
        assertThat(post("deny", "open-sesame", "{}").body())
                .isEqualTo("{\"result\":{\"message\":\"verschilt\"},\"exitCode\":1}\n");
    }

    @Test
    void passes_a_refusal_on_as_its_sentence() throws Exception {
        assertThat(post("refuse", "open-sesame", "{}").body())
                .isEqualTo("{\"error\":\"Dat kan niet.\",\"exitCode\":2}\n");
    }

    @Test
    void hides_a_bug_behind_a_sentence() throws Exception {
        assertThat(post("break", "open-sesame", "{}").body())
                .contains("application.log", "\"exitCode\":1")
                .doesNotContain("Exception", "boom");
    }

    @Test
    void answers_an_unknown_task_clearly() throws Exception {
        var response = post("dance", "open-sesame", "{}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("kent de opdracht 'dance' niet", "\"exitCode\":2");
    }

    @Test
    void tells_where_it_stands() throws Exception {
        assertThat(send(request("status", "open-sesame").GET()).body())
                .contains("\"position\":42", "\"mode\":\"demo\"", "\"health\":\"UP\"")
                .contains("\"pid\":" + ProcessHandle.current().pid())
                .contains("\"baseUrl\":\"http://127.0.0.1:" + port + "\"");
    }

    @Test
    void opens_for_the_key_only() throws Exception {
        assertThat(post("count", "open-sesam", "{\"to\":\"3\"}").statusCode()).isEqualTo(403);
        assertThat(post("count", "", "{\"to\":\"3\"}").statusCode()).isEqualTo(403);
        var keyless =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/control/status"));
        assertThat(send(keyless.GET()).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> post(String task, String key, String body)
            throws IOException, InterruptedException {
        return send(
                request(task, key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String task, String key) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/control/" + task))
                .header(ControlKey.HEADER, key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Only what the channel needs, so that the rest of the application can't make it pass. */
    @Configuration(proxyBeanMethods = false)
    @Import({ControlController.class, ControlAccess.class, ApplicationStatus.class})
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        EndpointAutoConfiguration.class,
        HealthContributorAutoConfiguration.class,
        HealthContributorRegistryAutoConfiguration.class,
        HealthEndpointAutoConfiguration.class
    })
    static class Channel {
        @Bean
        LongSupplier knownPosition() {
            return () -> 42L;
        }

        @Bean
        ControlTask count() {
            return new Task(
                    "count",
                    (arguments, progress) -> {
                        var to = Integer.parseInt(String.valueOf(arguments.get("to")));
                        for (var done = 1; done <= to; done++) {
                            progress.report(done, to, "geteld");
                        }
                        return Outcome.of(Map.of("counted", to));
                    });
        }

        @Bean
        ControlTask deny() {
            return new Task("deny", (_, _) -> Outcome.negative(Map.of("message", "verschilt")));
        }

        @Bean
        ControlTask refuse() {
            return new Task(
                    "refuse",
                    (_, _) -> {
                        throw new UserError("Dat kan niet.");
                    });
        }

        @Bean
        ControlTask breaking() {
            return new Task(
                    "break",
                    (_, _) -> {
                        throw new IllegalStateException("boom");
                    });
        }
    }

    private interface Work {
        Outcome run(Map<String, String> arguments, Progress progress);
    }

    private record Task(String name, Work work) implements ControlTask {
        @Override
        public Outcome run(Map<String, String> arguments, Progress progress) {
            return work.run(arguments, progress);
        }
    }
}
