package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the row being read: cells it is refused for, and cells that are left out and told. */
final class RowNotes {

    private final RowCells columns;
    private List<BadCell> bad;
    private List<BadCell> warnings;

    RowNotes(RowCells columns) {
        this.columns = columns;
    }

    void begin() {
        bad = null;
        warnings = null;
    }

    boolean any() {
        return bad != null;
    }

    /** Null when nothing is. */
    List<BadCell> bad() {
        return bad;
    }

    /** Null when nothing is. */
    List<BadCell> warnings() {
        return warnings;
    }

    void note(SourceRow row, Target target, RejectReason reason, String... arguments) {
        note(row, target, reason, List.of(arguments), null);
    }

    void note(SourceRow row, Target target, RejectReason reason, List<String> arguments, String remedy) {
        note(columns.columnName(target), columns.raw(row, target), reason, arguments, remedy);
    }

    void note(String column, String value, RejectReason reason, List<String> arguments, String remedy) {
        if (bad == null) {
            bad = new ArrayList<>(2);
        }
        bad.add(new BadCell(column == null ? null : Texts.clean(column), value, reason, arguments, remedy));
    }

    void warn(SourceRow row, Target target, RejectReason reason, List<String> arguments, String remedy) {
        if (warnings == null) {
            warnings = new ArrayList<>(1);
        }
        warnings.add(new BadCell(columns.columnName(target), columns.raw(row, target), reason, arguments, remedy));
    }
}
