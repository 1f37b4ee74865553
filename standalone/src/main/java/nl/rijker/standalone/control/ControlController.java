package nl.rijker.standalone.control;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rijker.standalone.ExitCode;
import nl.rijker.standalone.UserError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@Hidden
@RestController
@RequestMapping("/control")
class ControlController {
    private static final Logger log = LoggerFactory.getLogger(ControlController.class);

    private final ApplicationStatus status;
    private final Map<String, ControlTask> tasks;
    private final JsonMapper json;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    ControlController(ApplicationStatus status, List<ControlTask> tasks, JsonMapper json) {
        this.status = status;
        this.tasks =
                tasks.stream().collect(Collectors.toMap(ControlTask::name, Function.identity()));
        this.json = json;
    }

    @GetMapping("/status")
    Map<String, Object> status() {
        return status.describe();
    }

    /**
     * Writes in the request's own thread, because an asynchronous answer is cut off after its time
     * limit.
     */
    @PostMapping("/{name}")
    void run(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Map<String, String> arguments,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        var answer = new AnswerLines(json, response.getOutputStream());
        var task = tasks.get(name);
        if (task == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            answer.fail(
                    "De draaiende toepassing kent de opdracht '" + name + "' niet.",
                    ExitCode.USER_ERROR);
        } else if (!busy.add(name)) {
            answer.fail("De opdracht '" + name + "' is al bezig.", ExitCode.USER_ERROR);
        } else {
            try {
                run(task, arguments == null ? Map.of() : arguments, answer);
            } finally {
                busy.remove(name);
            }
        }
    }

    private static void run(ControlTask task, Map<String, String> arguments, AnswerLines answer) {
        try {
            answer.end(task.run(arguments, answer));
        } catch (UserError refusal) {
            answer.fail(String.valueOf(refusal.getMessage()), refusal.exitCode());
        } catch (RuntimeException bug) {
            log.error("event=control-task-failed task={}", task.name(), bug);
            answer.fail(
                    "Er ging iets mis; zie application.log in de gegevensmap.", ExitCode.NEGATIVE);
        }
    }
}
