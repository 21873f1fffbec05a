package tn.aloauto.integration.mapping;

import java.util.List;

/**
 * Which rows of a file count.
 *
 * @param skipped rows that are no parts: any of these covers them
 * @param kept only rows that all of these cover
 * @param deleted rows that say their article is gone: any of these covers them
 */
record RowFilters(List<RowFilter> skipped, List<RowFilter> kept, List<RowFilter> deleted) {

    static final RowFilters NONE = new RowFilters(List.of(), List.of(), List.of());

    boolean isEmpty() {
        return skipped.isEmpty() && kept.isEmpty();
    }
}
