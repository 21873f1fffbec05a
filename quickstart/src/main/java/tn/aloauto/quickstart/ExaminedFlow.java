package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A file that fills a template, as an integrator wrote it or as it is written anew for an examination.
 *
 * @param kind its folder: erp or vendors
 */
record ExaminedFlow(String kind, String stem, String template, Map<String, String> parameters) {

    private static final String SUFFIX = ".camel.yaml";

    /** What names a flow, a vendor or a connection, and so differs from copy to copy. */
    private static final Set<String> NAMES = Set.of("link", "vendor", "connection", "feed");

    /** Every flow of a folder of definitions that fills a template; whatever cannot be read is for the gate to name. */
    static List<ExaminedFlow> in(Path definitions) {
        List<ExaminedFlow> flows = new ArrayList<>();
        for (String kind : List.of("erp", "vendors")) {
            Path folder = definitions.resolve(kind);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().forEach(file -> read(kind, file)
                        .ifPresent(flows::add));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return flows;
    }

    private static Optional<ExaminedFlow> read(String kind, Path file) {
        String stem = file.getFileName().toString().replace(SUFFIX, "");
        try {
            Object text = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (text instanceof List<?> items
                    && !items.isEmpty()
                    && items.get(0) instanceof Map<?, ?> first
                    && first.get("templatedRoute") instanceof Map<?, ?> body) {
                return Optional.of(
                        new ExaminedFlow(kind, stem, String.valueOf(body.get("routeTemplateRef")), parameters(body)));
            }
            return Optional.empty();
        } catch (IOException | org.yaml.snakeyaml.error.YAMLException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, String> parameters(Map<?, ?> body) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (body.get("parameters") instanceof List<?> given) {
            for (Object each : given) {
                if (each instanceof Map<?, ?> parameter) {
                    parameters.put(String.valueOf(parameter.get("name")), String.valueOf(parameter.get("value")));
                }
            }
        }
        return parameters;
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean fills(String templatePart) {
        return template.contains(templatePart);
    }

    /** The same flow under other names, with other settings; an empty setting takes the parameter away. */
    ExaminedFlow copied(String suffix, Map<String, String> settings) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.replaceAll((name, value) -> NAMES.contains(name) ? value + suffix : value);
        settings.forEach((name, value) -> {
            if (value.isEmpty()) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        });
        return new ExaminedFlow(kind, stem + suffix, template, changed);
    }

    void writeInto(Path definitions) {
        StringBuilder text = new StringBuilder("- templatedRoute:\n    routeTemplateRef: " + template
                + "\n    routeId: " + stem + "\n    parameters:\n");
        parameters.forEach((name, value) -> text.append("      - {name: ")
                .append(name)
                .append(", value: \"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                .append("\"}\n"));
        try {
            Path folder = Files.createDirectories(definitions.resolve(kind));
            Path draft = folder.resolve("." + stem);
            Files.writeString(draft, text);
            Files.move(draft, folder.resolve(stem + SUFFIX));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
