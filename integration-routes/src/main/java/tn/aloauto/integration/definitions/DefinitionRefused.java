package tn.aloauto.integration.definitions;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Why a definition file is not taken, where in the file, and what to write instead. */
final class DefinitionRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    private DefinitionRefused(int line, int column, String reason) {
        super(reason);
        this.line = line;
        this.column = column;
    }

    static DefinitionRefused at(Node node, String reason) {
        return at(node.getStartMark(), reason);
    }

    static DefinitionRefused at(Node node, String reason, String suggestion) {
        return at(node, sentence(reason) + " " + suggestion);
    }

    static DefinitionRefused at(Optional<Mark> mark, String reason) {
        return new DefinitionRefused(
                mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, sentence(reason));
    }

    static DefinitionRefused atLine(int line, String reason) {
        return new DefinitionRefused(Math.max(line, 1), 1, sentence(reason));
    }

    static DefinitionRefused at(int line, int column, String reason) {
        return new DefinitionRefused(Math.max(line, 1), Math.max(column, 1), sentence(reason));
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    private static String sentence(String reason) {
        String trimmed = reason.strip();
        return trimmed.endsWith(".") || trimmed.endsWith("?") ? trimmed : trimmed + ".";
    }
}
