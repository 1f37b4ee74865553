package nl.rijker.standalone.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every setting that the code asks for, as a name in the environment without its underscores. */
final class SettingNames {
    private static final Pattern VALUE = Pattern.compile("[\"{](rijker\\.[a-z.-]+)");

    private SettingNames() {}

    static Set<String> all(Path root) throws IOException {
        Set<String> names = new TreeSet<>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (BeanDefinition found : scanner.findCandidateComponents("nl.rijker")) {
            Class<?> type =
                    ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            add(names, type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> VALUE.matcher(read(file)).results())
                    .forEach(match -> names.add(plain(match.group(1))));
        }
        return names;
    }

    private static void add(Set<String> names, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + component.getName();
            names.add(plain(name));
            if (component.getType().isRecord()
                    && component.getType().getName().startsWith("nl.rijker.")) {
                add(names, name, component.getType());
            }
        }
    }

    static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
