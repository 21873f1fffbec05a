package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultRegistry;
import org.snakeyaml.engine.v2.nodes.Node;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tn.aloauto.integration.cases.Cases;

/** The folder of definitions judged as the engine would judge it, by the same gate and the same dry run, without the engine. */
public final class DefinitionReview {

    private final DefinitionFolder folder;
    private final DefinitionGate gate;
    private final DryRun dryRun;
    private final StandInSettings partners = new StandInSettings();
    private final Map<String, DefinitionFile> files = new TreeMap<>();
    private final Map<String, Template> templates = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final MappingJudge mappings;
    private final Map<String, Set<String>> users = new HashMap<>();
    private final Map<String, List<Cases.Result>> cases = new TreeMap<>();

    /** What is wrong with a file and where, line and column from 1. */
    public record Finding(String file, int line, int column, String reason) {}

    /** A template as an integrator sees it. */
    public record TemplateView(String id, String description, List<ParameterView> parameters) {}

    /** A parameter of a template; without a default and required, a flow must give it. */
    public record ParameterView(String name, String description, String defaultValue, boolean required) {}

    private DefinitionReview(Path routes, Path mappings, Path data) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "folders",
                        Map.of(
                                "aloauto.route-definitions", routes.toString(),
                                "aloauto.mappings", mappings.toString(),
                                "aloauto.data-dir", data.toString())));
        new YamlPropertySourceLoader()
                .load("engine", new ClassPathResource("integration-routes.yml")).stream()
                        .limit(1)
                        .forEach(environment.getPropertySources()::addLast);
        environment.getPropertySources().addLast(partners);
        DefinitionsSettings settings = Binder.get(environment)
                .bind("aloauto.definitions", DefinitionsSettings.class)
                .get();
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        new ClassPathBeanDefinitionScanner(beans).scan("tn.aloauto.integration");
        CamelContext camel = new DefaultCamelContext(new DefaultRegistry(new StandInBeans(beans, settings.steps())));
        BeanRules rules = new BeanRules(settings, beans);
        this.folder = new DefinitionFolder(settings);
        this.mappings = new MappingJudge(folder);
        this.gate = new DefinitionGate(
                settings,
                new EndpointRules(settings, rules, new OptionTypes(camel)),
                rules,
                environment,
                this::mappingText);
        this.dryRun = new DryRun(camel, environment);
    }

    /** Reads and judges every file of the folder, each on its own: one bad file hides no other. */
    public static DefinitionReview of(Path routes, Path mappings, Path data) throws IOException {
        DefinitionReview review = new DefinitionReview(routes, mappings, data);
        review.readAll();
        review.readTemplates();
        review.readFlows();
        review.readMappings();
        return review;
    }

    /** A mapping that is wrong is named once, as what it is, and not again by each flow. */
    private String mappingText(String file) throws IOException, DefinitionRefused {
        return folder.read(file).text();
    }

    private void readAll() throws IOException {
        for (String file : folder.definitions().keySet()) {
            try {
                files.put(file, folder.read(file));
            } catch (DefinitionRefused refused) {
                note(file, refused);
            }
        }
    }

    private void readTemplates() {
        for (DefinitionFile file : files.values()) {
            try {
                if (file.isTemplate() && !gate.isShared(file)) {
                    Template template = gate.template(file);
                    templates.put(template.id(), template);
                }
            } catch (DefinitionRefused refused) {
                note(file.file(), refused);
            }
        }
    }

    private void readFlows() {
        Map<String, String> owners = new HashMap<>();
        for (DefinitionFile file : files.values()) {
            try {
                if (file.isTemplate() && !gate.isShared(file) || fillsABadTemplate(file)) {
                    continue;
                }
                Flow flow = gate.flow(file, templates);
                if (flow.parameters().containsKey("mapping")) {
                    users.computeIfAbsent(flow.parameters().get("mapping"), mapping -> new TreeSet<>())
                            .add(file.stem());
                }
                for (String route : dryRun.tryOut(flow)) {
                    String owner = owners.putIfAbsent(route, file.file());
                    if (owner != null) {
                        throw DefinitionRefused.atLine(1, "L'id « " + route + " » appartient déjà au fichier " + owner);
                    }
                }
            } catch (DefinitionRefused refused) {
                note(file.file(), refused);
            }
        }
    }

    /** Each mapping with its own samples and those of the flows that read through it. */
    private void readMappings() throws IOException {
        for (String file : folder.mappingsAndSamples().keySet()) {
            if (!DefinitionFile.isBesideFlows(file)) {
                continue;
            }
            try {
                MappingJudge.Judged judged = mappings.compile(folder.read(file));
                if (judged.mapping() != null) {
                    String stem = judged.source().stem();
                    Set<String> stems = new TreeSet<>(users.getOrDefault(stem, Set.of()));
                    stems.add(stem);
                    cases.put(stem, mappings.run(judged.mapping(), stems));
                    mappings.refuseUnlessGood(judged.mapping(), stems);
                }
            } catch (DefinitionRefused refused) {
                note(file, refused);
            }
        }
    }

    /** What each mapping's samples gave. */
    public Map<String, List<Cases.Result>> cases() {
        return Collections.unmodifiableMap(cases);
    }

    /** What a flow asks of a template cannot be judged while the template itself is refused. */
    private boolean fillsABadTemplate(DefinitionFile file) {
        return findings.stream()
                .filter(finding -> finding.file().startsWith("templates/"))
                .anyMatch(finding ->
                        file.text().contains("routeTemplateRef: " + DefinitionFile.stemOf(finding.file()) + "\n"));
    }

    private void note(String file, DefinitionRefused refused) {
        Finding finding = new Finding(file, refused.line(), refused.column(), refused.getMessage());
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public Set<String> files() {
        return files.keySet();
    }

    /** Partners' variables the definitions use and this machine does not set; judged with a stand-in. */
    public Set<String> unsetVariables() {
        return partners.asked();
    }

    /** Every template that passed, by name. */
    public List<TemplateView> templates() {
        return templates.values().stream()
                .sorted(Comparator.comparing(Template::id))
                .map(DefinitionReview::view)
                .toList();
    }

    static TemplateView view(Template template) {
        List<ParameterView> parameters = new ArrayList<>();
        for (Node item : YamlText.items(YamlText.child(template.body(), "parameters"))) {
            Template.Parameter parameter = template.parameters().get(YamlText.text(item, "name"));
            parameters.add(new ParameterView(
                    YamlText.text(item, "name"),
                    Optional.ofNullable(YamlText.text(item, "description")).orElse(""),
                    parameter.defaultValue().orElse(null),
                    parameter.required() && parameter.defaultValue().isEmpty()));
        }
        return new TemplateView(template.id(), YamlText.text(template.body(), "description"), parameters);
    }

    /** The routes of a flow or a template as a Mermaid flowchart; empty when nothing that passed is called so. */
    public Optional<String> drawing(String stem) {
        if (templates.containsKey(stem)) {
            return Optional.of(RouteDrawing.of(templates.get(stem).body(), Map.of()));
        }
        return files.values().stream()
                .filter(file -> file.stem().equals(stem))
                .findFirst()
                .flatMap(this::drawn);
    }

    private Optional<String> drawn(DefinitionFile file) {
        try {
            return Optional.of(RouteDrawing.of(gate.flow(file, templates)));
        } catch (DefinitionRefused refused) {
            return Optional.empty();
        }
    }
}
