package tn.aloauto.marketplace.syncview.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What is asked and answered about the texts integrators write. */
interface DefinitionAnswers {

    /**
     * A definition, mapping or layout and what runs of it.
     *
     * @param kind templates, vendors, erp, partners, mappings or layouts
     * @param status live, or refused while an older version may go on running
     * @param version that runs, null when nothing of the file does
     * @param line where the refused text is wrong
     * @param author who brought the running version
     * @param source how it came: folder, rest, restore or automatic
     * @param cases how many samples gave what was expected before it went live
     */
    record DefinitionView(
            String kind,
            String id,
            String file,
            String template,
            String status,
            String version,
            Integer line,
            String reason,
            String author,
            String source,
            OffsetDateTime publishedAt,
            Integer cases) {}

    /**
     * The text as it stands in the folder, good or not.
     *
     * @param digest SHA-256 of the text; sent back as {@code base} when a draft made from it is published
     */
    record DefinitionText(DefinitionView definition, String text, String digest) {}

    /** A parameter of a template; without a default and required, a flow must give it. */
    record TemplateParameter(String name, String description, String defaultValue, boolean required) {}

    /** A template that flows may be made from. */
    record TemplateWords(String id, String description, List<TemplateParameter> parameters) {}

    /**
     * What an editor may offer while a definition is typed.
     *
     * @param under what may stand under a word of a route
     * @param files the names in use, by kind
     * @param mappingSchema the JSON Schema of mappings as text; empty when there is none
     */
    record DefinitionWords(
            List<TemplateWords> templates,
            Map<String, List<String>> under,
            Map<String, List<String>> files,
            String mappingSchema) {}

    /** A draft to be judged. */
    record JudgeDefinitionRequest(@NotNull @Size(max = 300_000) String text) {}

    /**
     * A draft to be published.
     *
     * @param note why, for the history
     * @param base digest of the text the draft was made from; without it the draft goes over whatever stands there
     */
    record PublishDefinitionRequest(
            @NotNull @Size(max = 300_000) String text,
            @Size(max = 500) String note,
            @Pattern(regexp = "[0-9a-f]{64}") String base) {}

    /** Why an older version comes back. */
    record RestoreDefinitionRequest(@Size(max = 500) String note) {}

    /** What is wrong and where, line and column from 1; another file than the draft's is one that would no longer fit. */
    record DefinitionFinding(String file, int line, int column, String reason) {}

    /** A place where a sample gave something else than expected, both as JSON. */
    record CaseDifference(String path, String expected, String got) {}

    /** A sample that was read with the draft. */
    record DefinitionCase(String sample, boolean good, List<CaseDifference> differences) {}

    /**
     * What would become of a draft.
     *
     * @param good it may be published
     * @param flows the flows that would run with it
     * @param drawing its routes as a Mermaid flowchart; empty for what is no flow
     */
    record DefinitionVerdict(
            boolean good,
            List<DefinitionFinding> findings,
            List<DefinitionCase> cases,
            List<String> flows,
            String drawing) {}

    /**
     * What became of a published draft.
     *
     * @param outcome live, or waiting for the exchange under way to end
     * @param version that runs now
     * @param digest of the text that stands in the folder
     */
    record DefinitionPublication(String outcome, String version, String digest, DefinitionVerdict verdict) {}

    /**
     * One entry of a definition's history.
     *
     * @param number names the entry
     * @param status live, refused, replaced or removed
     * @param source folder, rest, restore or automatic
     * @param note why, where somebody said so
     */
    record DefinitionVersion(
            long number,
            String version,
            String status,
            String author,
            String source,
            String note,
            OffsetDateTime seenAt,
            Integer line,
            String reason,
            int cases,
            String digest) {}

    /** The history as the engine tells it. */
    record History(int count, List<DefinitionVersion> entries) {}

    /** An entry with its text. */
    record DefinitionVersionText(DefinitionVersion entry, String text) {}

    /**
     * A unified diff.
     *
     * @param from the entry compared with, null when there was none before
     * @param lines empty when the texts are the same
     */
    record DefinitionDiff(Long from, long to, List<String> lines) {}
}
