package tn.aloauto.integration.mapping;

import org.yaml.snakeyaml.nodes.Node;

/** A mapping file that cannot be used, with the place to look at. */
public class MappingRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    MappingRefused(int line, String reason) {
        this(line, 1, reason);
    }

    MappingRefused(int line, int column, String reason) {
        super(reason);
        this.line = line;
        this.column = column;
    }

    static MappingRefused at(Node node, String reason) {
        return new MappingRefused(
                node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1, reason);
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
