package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The policy every definition passes before the route engine sees a word of it. */
@Component
class DefinitionGate {

    private static final Pattern STEM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> SHARED_WORDS = Set.of("route", "routeConfiguration", "onException");
    private static final String DESCRIPTION = "description";

    private final DefinitionsSettings settings;
    private final EndpointRules endpoints;
    private final BeanRules beans;
    private final Environment environment;
    private final MappingTexts texts;
    private final Vocabulary vocabulary = new Vocabulary();

    DefinitionGate(
            DefinitionsSettings settings,
            EndpointRules endpoints,
            BeanRules beans,
            Environment environment,
            MappingTexts texts) {
        this.texts = texts;
        this.settings = settings;
        this.endpoints = endpoints;
        this.beans = beans;
        this.environment = environment;
    }

    /** Reads a file of templates/ that declares one template. */
    Template template(DefinitionFile file) throws DefinitionRefused {
        List<NodeTuple> items = items(file, Set.of("routeTemplate"));
        if (items.size() != 1) {
            throw DefinitionRefused.at(items.get(1).getKeyNode(), "Un seul gabarit par fichier");
        }
        Node body = items.get(0).getValueNode();
        String id = mandatory(body, "id");
        refuseOtherName(YamlText.child(body, "id"), id, file.stem());
        mandatory(body, DESCRIPTION);
        Map<String, Template.Parameter> parameters = declared(body);
        ScheduleRules.checkTemplate(body, parameters.containsKey(Schedule.PARAMETER));
        new Wording(vocabulary, endpoints, beans, new Values(environment, parameters.keySet(), Map.of()))
                .check("routeTemplate", body);
        return new Template(file, id, body, parameters);
    }

    /** Whether a file of templates/ holds routes shared by flows rather than a template. */
    boolean isShared(DefinitionFile file) throws DefinitionRefused {
        List<Node> items = YamlText.items(YamlText.parse(file.text()));
        return items.stream().flatMap(item -> YamlText.entries(item).stream()).noneMatch(entry -> "routeTemplate"
                .equals(YamlText.key(entry)));
    }

    /** Reads a file of vendors/, erp/ or partners/, or the shared routes of templates/. */
    Flow flow(DefinitionFile file, Map<String, Template> templates) throws DefinitionRefused {
        List<NodeTuple> items =
                items(file, file.isTemplate() ? SHARED_WORDS : Set.of("templatedRoute", "route", "onException"));
        NodeTuple first = items.get(0);
        if ("templatedRoute".equals(YamlText.key(first))) {
            if (items.size() > 1) {
                throw DefinitionRefused.at(items.get(1).getKeyNode(), "Un seul « templatedRoute » par fichier");
            }
            return filled(file, first.getValueNode(), templates);
        }
        Wording wording = new Wording(vocabulary, endpoints, beans, new Values(environment, Set.of(), Map.of()));
        Map<String, String> parameters = new LinkedHashMap<>();
        boolean named = false;
        for (NodeTuple item : items) {
            wording.check(YamlText.key(item), item.getValueNode());
            if ("route".equals(YamlText.key(item))) {
                String id = mandatory(item.getValueNode(), "id");
                named |= id.equals(file.stem());
                if (!id.equals(file.stem()) && !id.startsWith(file.stem() + "-")) {
                    refuseOtherName(YamlText.child(item.getValueNode(), "id"), id, file.stem());
                }
                parameters.putIfAbsent(DESCRIPTION, mandatory(item.getValueNode(), DESCRIPTION));
            }
        }
        if (!named && !file.isTemplate()) {
            throw DefinitionRefused.at(first.getKeyNode(), "Aucune route du fichier n'a l'id « " + file.stem() + " »");
        }
        return new Flow(file, null, parameters, "");
    }

    private Flow filled(DefinitionFile file, Node body, Map<String, Template> templates) throws DefinitionRefused {
        new Wording(vocabulary, endpoints, beans, new Values(environment, Set.of(), Map.of()))
                .check("templatedRoute", body);
        String routeId = mandatory(body, "routeId");
        refuseOtherName(YamlText.child(body, "routeId"), routeId, file.stem());
        String ref = mandatory(body, "routeTemplateRef");
        Node refNode = YamlText.child(body, "routeTemplateRef");
        Template template = templates.get(ref);
        if (template == null) {
            throw DefinitionRefused.at(
                    refNode, "Le gabarit « " + ref + " » n'existe pas", Nearest.suggestion(ref, templates.keySet()));
        }
        Map<String, String> given = given(body, template);
        if (!given.containsKey(DESCRIPTION)) {
            throw DefinitionRefused.at(
                    body, "Il manque le paramètre « description » : à quoi sert ce flux, en une phrase");
        }
        checkInTemplate(template, given, refNode);
        Map<String, String> filled = template.filledWith(given);
        ScheduleRules.checkFlow(
                parameter(body, Schedule.PARAMETER),
                file.stem(),
                template,
                Optional.ofNullable(filled.get(Schedule.PARAMETER)),
                new Values(environment, template.parameters().keySet(), filled));
        return new Flow(file, template, given, mappingText(body, given) + layoutText(body, given));
    }

    private Map<String, String> given(Node body, Template template) throws DefinitionRefused {
        Map<String, String> given = new LinkedHashMap<>();
        for (Node item : YamlText.items(YamlText.child(body, "parameters"))) {
            String name = mandatory(item, "name");
            String value = YamlText.text(item, "value");
            boolean known = template.parameters().containsKey(name) || DESCRIPTION.equals(name);
            if (!known) {
                throw DefinitionRefused.at(
                        item,
                        "Le gabarit « " + template.id() + " » n'a pas de paramètre « " + name + " »",
                        Nearest.suggestion(name, template.parameters().keySet()));
            }
            if (value == null || given.putIfAbsent(name, value) != null) {
                throw DefinitionRefused.at(item, "Le paramètre « " + name + " » a besoin d'une seule valeur");
            }
            if (EndpointRules.isSecret(name) && !Values.isPlaceholder(value)) {
                throw DefinitionRefused.at(
                        item,
                        "Le paramètre « " + name + " » est un secret et ne s'écrit pas dans une définition",
                        "Écrivez {{NOM_DE_VARIABLE}} et posez la variable d'environnement.");
            }
        }
        for (Map.Entry<String, Template.Parameter> parameter :
                template.parameters().entrySet()) {
            boolean needed = parameter.getValue().required()
                    && parameter.getValue().defaultValue().isEmpty();
            if (needed && !given.containsKey(parameter.getKey())) {
                throw DefinitionRefused.at(
                        body,
                        "Il manque le paramètre « " + parameter.getKey() + " » du gabarit « " + template.id() + " »");
            }
        }
        return given;
    }

    /** The template's own text is judged once more with this flow's values in it. */
    private void checkInTemplate(Template template, Map<String, String> given, Node where) throws DefinitionRefused {
        Values values = new Values(environment, template.parameters().keySet(), template.filledWith(given));
        try {
            new Wording(vocabulary, endpoints, beans, values).check("routeTemplate", template.body());
        } catch (DefinitionRefused refused) {
            throw DefinitionRefused.at(
                    where,
                    "Avec ces paramètres, le gabarit « " + template.id() + " » (ligne " + refused.line()
                            + ") est refusé : " + refused.getMessage());
        }
    }

    private String mappingText(Node body, Map<String, String> given) throws DefinitionRefused {
        String mapping = given.get("mapping");
        if (mapping == null) {
            return "";
        }
        Path file = settings.mappings().resolve(mapping + ".mapping.yaml");
        if (!STEM.matcher(mapping).matches() || !Files.isRegularFile(file)) {
            throw DefinitionRefused.at(
                    parameter(body, "mapping"),
                    "La correspondance « " + mapping + " » n'existe pas : il n'y a pas de fichier mappings/" + mapping
                            + ".mapping.yaml",
                    Nearest.suggestion(mapping, mappings()));
        }
        return besideText(parameter(body, "mapping"), mapping + ".mapping.yaml");
    }

    /** What goes out is judged here: nobody sees it before the partner does. */
    private String layoutText(Node body, Map<String, String> given) throws DefinitionRefused {
        String layout = given.get("layout");
        if (layout == null) {
            return "";
        }
        String name = layout + ".layout.yaml";
        Path file = settings.mappings().resolve(name);
        if (!STEM.matcher(layout).matches() || !Files.isRegularFile(file)) {
            throw DefinitionRefused.at(
                    parameter(body, "layout"), "La mise en page « " + layout + " » n'existe pas : mappings/" + name);
        }
        return besideText(parameter(body, "layout"), name);
    }

    private String besideText(Node where, String name) throws DefinitionRefused {
        try {
            return texts.of(DefinitionFile.MAPPINGS + name);
        } catch (DefinitionRefused refused) {
            throw DefinitionRefused.at(
                    where, "mappings/" + name + ", ligne " + refused.line() + " : " + refused.getMessage());
        } catch (IOException failure) {
            throw DefinitionRefused.at(where, "mappings/" + name + " est illisible");
        }
    }

    private List<String> mappings() {
        String[] found = settings.mappings().toFile().list((folder, name) -> name.endsWith(".mapping.yaml"));
        return Stream.of(found == null ? new String[0] : found)
                .map(name -> name.replace(".mapping.yaml", ""))
                .toList();
    }

    private static Node parameter(Node body, String name) {
        for (Node item : YamlText.items(YamlText.child(body, "parameters"))) {
            if (name.equals(YamlText.text(item, "name"))) {
                return item;
            }
        }
        return body;
    }

    private static Map<String, Template.Parameter> declared(Node body) throws DefinitionRefused {
        Map<String, Template.Parameter> declared = new LinkedHashMap<>();
        for (Node item : YamlText.items(YamlText.child(body, "parameters"))) {
            String name = mandatory(item, "name");
            if (!name.matches("[a-z][A-Za-z0-9]{1,40}")
                    || Set.of("env", "sys", "service", "bean").contains(name)) {
                throw DefinitionRefused.at(item, "« " + name + " » n'est pas un nom de paramètre (lowerCamelCase)");
            }
            declared.put(
                    name,
                    new Template.Parameter(
                            Optional.ofNullable(YamlText.text(item, "defaultValue")),
                            !"false".equals(YamlText.text(item, "required"))));
        }
        return declared;
    }

    private List<NodeTuple> items(DefinitionFile file, Set<String> words) throws DefinitionRefused {
        if (!STEM.matcher(file.stem()).matches() || file.stem().length() > 80) {
            throw DefinitionRefused.atLine(1, "Le nom du fichier s'écrit en minuscules, chiffres et tirets");
        }
        Node root = YamlText.parse(file.text());
        if (YamlText.items(root).isEmpty()) {
            throw DefinitionRefused.at(root, "Le fichier commence par « - mot: »", Nearest.suggestion("?", words));
        }
        List<NodeTuple> items = new ArrayList<>();
        for (Node item : YamlText.items(root)) {
            List<NodeTuple> entries = YamlText.entries(item);
            if (entries.size() != 1) {
                throw DefinitionRefused.at(
                        item, "Au premier niveau, chaque élément s'écrit « - mot: » avec un seul mot");
            }
            String word = YamlText.key(entries.get(0));
            if (!words.contains(word)) {
                throw DefinitionRefused.at(
                        item,
                        "« " + word + " » est interdit au premier niveau de " + file.kind() + "/",
                        Nearest.suggestion(word, words));
            }
            items.add(entries.get(0));
        }
        return items;
    }

    private static void refuseOtherName(Node where, String id, String stem) throws DefinitionRefused {
        if (!id.equals(stem)) {
            throw DefinitionRefused.at(
                    where, "L'id « " + id + " » n'est pas le nom du fichier", "Écrivez « " + stem + " ».");
        }
    }

    private static String mandatory(Node body, String key) throws DefinitionRefused {
        String text = YamlText.text(body, key);
        if (text == null || text.isBlank()) {
            throw DefinitionRefused.at(body, "Il manque « " + key + ": »");
        }
        return text;
    }
}
