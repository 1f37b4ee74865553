package nl.rijker.standalone.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Something that answers over HTTP, ours or of the machine.
 *
 * @param path a pattern
 */
record Endpoint(String method, String path) {
    static List<Endpoint> all(Platform platform) {
        return platform.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Endpoint::of)
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info) {
        Set<String> methods =
                info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return (methods.isEmpty() ? Set.of("GET") : methods)
                .stream()
                        .flatMap(
                                method ->
                                        info.getPatternValues().stream()
                                                .map(path -> new Endpoint(method, path)));
    }

    /** A path that it answers to. */
    String filled() {
        return path.replaceAll("\\{[^}]*}", "x").replace("*", "x");
    }
}
