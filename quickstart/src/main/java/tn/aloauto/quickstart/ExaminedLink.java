package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tn.aloauto.simulators.conformance.FaultyErp;
import tn.aloauto.simulators.conformance.Subject;
import tn.aloauto.simulators.rest.RestErpSimulator;
import tn.aloauto.simulators.x3.X3Simulator;

/**
 * The flows of one link as integrators keep them: a file of erp/ with all it needs, or a whole profile. Copies of them, each
 * with names of its own, talk to simulated ERPs.
 *
 * @param erp what kind of server it talks to
 * @param standsIn whether the flows are the shipped profile's, because the link's own paths mean nothing to a simulator
 * @param mappings folder of the profile's own mappings, or a folder that is not there
 */
record ExaminedLink(String name, Erp erp, List<ExaminedFlow> flows, boolean standsIn, Path mappings) {

    private static final String ORDER_EXPORT = "-order-export";

    /** How soon a server is given up, and how much may fail before nothing is asked any more. */
    private static final Map<String, String> CONNECTION =
            Map.of("responseTimeout", "1500", "failuresToOpen", "50", "secondsOpen", "1");

    enum Erp {
        ODOO("first-key"),
        REST(RestErpSimulator.KEY),
        SOAP(X3Simulator.PASSWORD),
        FILES("");

        private final String key;

        Erp(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        /** Secrets stand in the environment, never in a definition. */
        String variable() {
            return "EXAMINATION_KEY_" + name();
        }
    }

    /** Of this name: a profile's, or that of a file of erp/. */
    static ExaminedLink named(Path home, String name) {
        Path definitions = home.resolve("route-definitions");
        Path profiles = definitions.resolve("profiles");
        if (name.matches("[a-z0-9-]+") && Files.isDirectory(profiles.resolve(name))) {
            return of(name, ExaminedFlow.in(profiles.resolve(name)), profiles.resolve(name));
        }
        List<Path> folders = new ArrayList<>(List.of(definitions));
        profiles(profiles).forEach(profile -> folders.add(profiles.resolve(profile)));
        for (Path folder : folders) {
            List<ExaminedFlow> all = ExaminedFlow.in(folder);
            if (all.stream()
                    .anyMatch(flow -> flow.kind().equals("erp") && flow.stem().equals(name))) {
                ExaminedLink own = of(name, needed(name, all), folder);
                return own.erp() == Erp.REST || own.erp() == Erp.SOAP ? own.standIn(profiles) : own;
            }
        }
        throw new CannotStart(Examiner.say("no-such-link", name, String.join(", ", known(definitions))));
    }

    private static ExaminedLink of(String name, List<ExaminedFlow> flows, Path folder) {
        return new ExaminedLink(name, erp(name, flows), flows, false, folder.resolve("mappings"));
    }

    private ExaminedLink standIn(Path profiles) {
        Path profile = profiles.resolve(erp == Erp.REST ? "rest" : "soap");
        return new ExaminedLink(name, erp, ExaminedFlow.in(profile), true, profile.resolve("mappings"));
    }

    /** What may be examined here. */
    static Set<String> known(Path definitions) {
        Set<String> names = new TreeSet<>(profiles(definitions.resolve("profiles")));
        ExaminedFlow.in(definitions).stream()
                .filter(flow -> flow.kind().equals("erp"))
                .forEach(flow -> names.add(flow.stem()));
        return names;
    }

    private static List<String> profiles(Path profiles) {
        if (!Files.isDirectory(profiles)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(profiles)) {
            return all.filter(Files::isDirectory)
                    .map(profile -> profile.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The flow itself, its connection and what else goes over it, the feeds that are filled, and who reads the answers. */
    private static List<ExaminedFlow> needed(String name, List<ExaminedFlow> all) {
        Set<ExaminedFlow> needed = new LinkedHashSet<>();
        all.stream().filter(flow -> flow.stem().equals(name)).forEach(needed::add);
        for (ExaminedFlow flow : List.copyOf(needed)) {
            all.stream()
                    .filter(other -> flow.fills("-connection")
                            ? other.parameter("connection").equals(flow.parameter("connection"))
                            : other.fills("-connection")
                                            && other.parameter("connection").equals(flow.parameter("connection"))
                                    || flow.fills("file-order-export")
                                            && other.fills("order-status-intake")
                                            && other.parameter("vendor").equals(flow.parameter("vendor")))
                    .forEach(needed::add);
        }
        for (ExaminedFlow flow : List.copyOf(needed)) {
            all.stream()
                    .filter(other ->
                            other.kind().equals("vendors") && other.stem().equals(flow.parameter("feed")))
                    .forEach(needed::add);
        }
        return List.copyOf(needed);
    }

    private static Erp erp(String name, List<ExaminedFlow> flows) {
        if (flows.stream().anyMatch(flow -> flow.fills("odoo-"))) {
            return Erp.ODOO;
        }
        if (flows.stream().anyMatch(flow -> flow.fills("rest-"))) {
            return Erp.REST;
        }
        if (flows.stream().anyMatch(flow -> flow.fills("soap-"))) {
            return Erp.SOAP;
        }
        if (flows.stream().anyMatch(flow -> flow.fills("file-order-export"))) {
            return Erp.FILES;
        }
        throw new CannotStart(Examiner.say("no-such-kind", name));
    }

    /** Empty when nothing of it can be examined. */
    List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        if (flows.stream().anyMatch(flow -> flow.fills(ORDER_EXPORT))) {
            subjects.add(
                    switch (erp) {
                        case ODOO -> Subject.ODOO_ORDERS;
                        case REST, SOAP -> Subject.HTTP_ORDERS;
                        case FILES -> Subject.FILE_ORDERS;
                    });
        }
        if (flows.stream().anyMatch(flow -> flow.fills("odoo-catalogue-import"))) {
            subjects.add(Subject.ODOO_CATALOGUE);
        }
        return subjects;
    }

    /** The link that is told to read, under its name in a copy; empty when none reads a catalogue. */
    String catalogue(String suffix) {
        return flows.stream()
                .filter(flow -> flow.fills("-catalogue-import"))
                .map(flow -> flow.stem() + suffix)
                .findFirst()
                .orElse("");
    }

    /** The vendor, as the copies name it. */
    String vendor(String suffix) {
        return flows.stream()
                        .map(flow -> flow.parameter("vendor"))
                        .filter(vendor -> !vendor.isEmpty())
                        .findFirst()
                        .orElse(name)
                + suffix;
    }

    FaultyErp start(String odooVersion, Path box) {
        return switch (erp) {
            case ODOO -> FaultyErp.odoo(odooVersion);
            case REST -> FaultyErp.rest();
            case SOAP -> FaultyErp.soap();
            case FILES -> FaultyErp.files(box.resolve("out"), box.resolve(answers()));
        };
    }

    private String answers() {
        return flows.stream()
                .filter(flow -> flow.fills("order-status-intake"))
                .map(flow -> flow.parameters().getOrDefault("inbox", "in"))
                .findFirst()
                .orElse("in");
    }

    /** The flows for one lane: under names of its own, over the simulator's address and key. */
    List<ExaminedFlow> copies(String suffix, String url) {
        String key = "{{" + erp.variable() + "}}";
        return flows.stream()
                .map(flow -> flow.copied(suffix, settings(flow, url, key)))
                .toList();
    }

    private static Map<String, String> settings(ExaminedFlow flow, String url, String key) {
        if (flow.fills("odoo-connection")) {
            return with(Map.of(
                    "url",
                    url,
                    "database",
                    "conformance",
                    "login",
                    "marketplace",
                    "apiKey",
                    key,
                    "nextApiKey",
                    "",
                    "wholeTimeout",
                    "1500"));
        }
        if (flow.fills("rest-connection")) {
            return with(Map.of("url", url, "apiKey", key, "clientId", "", "clientSecret", "", "tokenUrl", ""));
        }
        if (flow.fills("soap-connection")) {
            return with(Map.of("url", url, "username", X3Simulator.USER, "password", key));
        }
        // they are told when to read, and small pages break more often
        return flow.fills("-catalogue-import") || flow.fills("-stock-import")
                ? Map.of("every", "365d", "pageSize", "10")
                : Map.of();
    }

    private static Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new java.util.HashMap<>(CONNECTION);
        all.putAll(settings);
        return all;
    }
}
