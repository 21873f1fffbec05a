package tn.aloauto.integration.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tn.aloauto.integration.cases.Cases;
import tn.aloauto.integration.definitions.DefinitionReview;

/** The command line of integrators: 0 when all is well, 1 when something must be put right, 2 when it is not understood. */
public final class Check {

    private static final int FINE = 0;
    private static final int FINDINGS = 1;
    private static final int MISUNDERSTOOD = 2;

    private final Wishes wishes;
    private final Console console;

    private Check(Wishes wishes, Console console) {
        this.wishes = wishes;
        this.console = console;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /** Answers the exit code. */
    public static int run(String[] arguments, PrintStream out) {
        Wishes wishes;
        try {
            wishes = Wishes.of(arguments);
        } catch (Wishes.Misunderstood misunderstood) {
            Console console = new Console(out, java.util.Locale.FRENCH);
            console.say("misunderstood", misunderstood.getMessage());
            console.say("usage");
            return MISUNDERSTOOD;
        }
        Console console = new Console(out, wishes.language());
        try {
            new Check(wishes, console).run();
        } catch (IOException away) {
            console.find(
                    wishes.wants("against") ? "database-away" : "file-refused",
                    wishes.wants("against") ? wishes.value("against") : wishes.home(),
                    away.getMessage());
        }
        return console.findings() == 0 ? FINE : FINDINGS;
    }

    private void run() throws IOException {
        if (wishes.wants("help")) {
            console.say("usage");
        } else if (wishes.file() != null && wishes.wants("propose")) {
            new ProposeCheck(wishes, console).run();
        } else if (wishes.file() != null) {
            new FileCheck(wishes, console).run();
        } else if (wishes.wants("list")) {
            list();
        } else if (wishes.wants("draw")) {
            draw(wishes.value("draw"));
        } else if (wishes.wants("cases")) {
            cases();
        } else if (wishes.wants("readme")) {
            TemplateTable.write(
                    wishes.routes().resolve("README.md"),
                    FolderCheck.review(wishes).templates());
            console.say("readme-written", wishes.routes().resolve("README.md"));
        } else {
            new FolderCheck(wishes, console).run();
        }
    }

    private void list() throws IOException {
        for (DefinitionReview.TemplateView template : FolderCheck.review(wishes).templates()) {
            console.say("template", template.id(), template.description());
            for (DefinitionReview.ParameterView parameter : template.parameters()) {
                String need = parameter.required()
                        ? console.text("required")
                        : parameter.defaultValue() == null
                                        || parameter.defaultValue().isBlank()
                                ? console.text("optional")
                                : console.text("default", parameter.defaultValue());
                console.say("parameter", parameter.name(), need, parameter.description());
            }
        }
    }

    private void draw(String route) throws IOException {
        DefinitionReview review = FolderCheck.review(wishes);
        Optional<String> drawing = review.drawing(route);
        if (drawing.isPresent()) {
            console.line(drawing.get());
            return;
        }
        String known = review.files().stream()
                .map(file -> file.replaceFirst(".*/", "").replace(".camel.yaml", ""))
                .collect(Collectors.joining(", "));
        console.find("no-such-route", route, known);
    }

    private void cases() throws IOException {
        DefinitionReview review = FolderCheck.review(wishes);
        for (Map.Entry<String, List<Cases.Result>> mapping : review.cases().entrySet()) {
            if (mapping.getValue().isEmpty()) {
                console.say("case-none", mapping.getKey());
            }
            mapping.getValue().forEach(this::show);
        }
        review.findings().stream()
                .filter(finding -> finding.file().startsWith("mappings/")
                        && !finding.reason().contains("samples/"))
                .forEach(finding ->
                        console.find("finding", finding.file(), finding.line(), finding.column(), finding.reason()));
    }

    private void show(Cases.Result result) {
        if (result.isGood()) {
            console.say("case-good", result.sample());
            return;
        }
        console.find("case-bad", result.sample());
        result.differences()
                .forEach(difference ->
                        console.say("case-difference", difference.path(), difference.expected(), difference.got()));
    }
}
