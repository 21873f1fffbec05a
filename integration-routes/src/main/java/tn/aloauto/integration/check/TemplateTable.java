package tn.aloauto.integration.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tn.aloauto.integration.definitions.DefinitionReview.ParameterView;
import tn.aloauto.integration.definitions.DefinitionReview.TemplateView;

/** The table of templates in the integrators' page, made from the templates themselves. */
public final class TemplateTable {

    private static final String BEGIN = "<!-- templates: written by ./check --readme -->\n";
    private static final String END = "<!-- end of templates -->";

    private TemplateTable() {}

    /** The page as it should be. */
    public static String renewed(String page, List<TemplateView> templates) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            return page + "\n## Templates\n\n" + BEGIN + table(templates) + END + "\n";
        }
        return page.substring(0, begin + BEGIN.length()) + table(templates) + page.substring(end);
    }

    static void write(Path page, List<TemplateView> templates) throws IOException {
        Files.writeString(page, renewed(Files.readString(page), templates));
    }

    private static String table(List<TemplateView> templates) {
        return "| template | what it does | parameters |\n|---|---|---|\n"
                + templates.stream()
                        .map(template -> "| `" + template.id() + "` | " + cell(template.description()) + " | "
                                + template.parameters().stream()
                                        .map(TemplateTable::parameter)
                                        .collect(Collectors.joining(", "))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String parameter(ParameterView parameter) {
        String name = "`" + parameter.name() + "`";
        if (parameter.required()) {
            return "**" + name + "**";
        }
        return parameter.defaultValue() == null || parameter.defaultValue().isBlank()
                ? name
                : name + " (" + cell(parameter.defaultValue()) + ")";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
