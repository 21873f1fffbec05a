package tn.aloauto.integration.definitions;

import java.util.Set;

/**
 * What became of a definition file.
 *
 * @param status {@code live}, {@code refused} (an older version may go on running) or {@code stopped}
 * @param version of the running text, null when nothing of the file runs
 * @param line where the refused text is wrong
 * @param routeIds the routes the file runs as
 */
public record DefinitionStatus(
        String id,
        String file,
        String kind,
        String template,
        String status,
        String version,
        Integer line,
        String reason,
        Set<String> routeIds) {

    public boolean isRefused() {
        return "refused".equals(status);
    }
}
