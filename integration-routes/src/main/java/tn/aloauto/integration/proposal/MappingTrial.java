package tn.aloauto.integration.proposal;

import java.util.List;
import tn.aloauto.integration.mapping.MappingRefused;

/**
 * A sample read by a mapping that nobody has saved.
 *
 * @param line where the mapping is wrong, from 1; null when it can be used
 * @param column from 1
 * @param reason in French
 * @param preview the first rows, none when the mapping cannot be used
 */
public record MappingTrial(Integer line, Integer column, String reason, List<Proposal.PreviewRow> preview) {

    static MappingTrial read(List<Proposal.PreviewRow> rows) {
        return new MappingTrial(null, null, null, rows);
    }

    static MappingTrial refused(MappingRefused refused) {
        return new MappingTrial(refused.line(), refused.column(), refused.getMessage(), List.of());
    }
}
