package nl.rijker.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.rijker.command.platform.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the argument {@link Incoming} out of headers, path, body and the one who is logged in. */
final class IncomingResolver implements HandlerMethodArgumentResolver {
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Incoming.class;
    }

    @Override
    public Incoming<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class)).orElseThrow();
        String commandId = CommandId.of(request);
        Long expectedVersion = expectedVersion(request);
        ObjectNode body = CommandBody.read(request);
        addPath(body, pathVariables(request));
        Creates creates = parameter.getMethodAnnotation(Creates.class);
        if (creates != null && !creates.id().isEmpty() && !body.has(creates.id())) {
            body.put(creates.id(), commandId);
        }
        Command command = CommandBody.bind(body, commandType(parameter));
        return new Incoming<>(
                commandId,
                CurrentActor.get(),
                command,
                expectedVersion,
                CommandBody.canonical(command),
                creates != null);
    }

    static Class<? extends Command> commandType(MethodParameter parameter) {
        return ResolvableType.forMethodParameter(parameter)
                .getGeneric(0)
                .toClass()
                .asSubclass(Command.class);
    }

    private static @Nullable Long expectedVersion(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            return null;
        }
        var version = VERSION.matcher(header);
        if (!version.matches()) {
            throw new Faulted(new Fault.IfMatchInvalid());
        }
        return Long.valueOf(version.group(1));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    private static void addPath(ObjectNode body, Map<String, String> path) {
        path.forEach(
                (name, value) -> {
                    JsonNode given = body.get(name);
                    if (given != null && !(given.isString() && given.stringValue().equals(value))) {
                        throw new Faulted(new Fault.PathAndBodyDiffer(name));
                    }
                    body.put(name, value);
                });
    }
}
