package tn.aloauto.marketplace.syncview.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What is asked and answered about mappings that vendors finished and sent. */
interface SubmissionAnswers {

    /**
     * A finished mapping for the staff.
     *
     * @param feed whose mapping it is to replace; left out for a file no feed takes yet
     * @param fileName the sample it was made with
     * @param mapping the text of a mapping file
     * @param base the {@code base} of the proposal it was made from
     */
    record SendMappingRequest(
            @Size(max = 80) String feed,
            @NotBlank @Size(max = 200) String fileName,
            @NotBlank @Size(max = 64_000) String mapping,
            @Pattern(regexp = "[0-9a-f]{64}") String base,
            @Size(max = 400) String note) {}

    /** It waits for the staff. */
    record MappingSentView(UUID id, String status) {}

    /**
     * A sent mapping.
     *
     * @param feed null for a file no feed takes yet
     * @param mapping the name it goes live under
     * @param status waiting, accepted, refused or withdrawn
     * @param decidedBy null while it waits
     * @param reason why it was refused
     */
    record SubmissionView(
            UUID id,
            String vendor,
            String feed,
            String mapping,
            String fileName,
            String note,
            String status,
            String sentBy,
            OffsetDateTime sentAt,
            String decidedBy,
            OffsetDateTime decidedAt,
            String reason) {}

    /** A sent mapping with its text. */
    record SubmissionText(SubmissionView submission, String text) {}

    /**
     * What there is to look at before deciding.
     *
     * @param base digest of the live text the lines are against, null when there is none; sent back to accept
     * @param changed the live text is not the one the vendor started from
     * @param lines a unified diff, empty when the texts are the same
     * @param verdict what the gate says of it now
     */
    record SubmissionReview(
            String base, boolean changed, List<String> lines, DefinitionAnswers.DefinitionVerdict verdict) {}

    /** @param base of the review that was looked at; left out when nothing is live under this name */
    record AcceptMappingRequest(@Pattern(regexp = "[0-9a-f]{64}") String base) {}

    /** Why it is not taken, in words the vendor reads. */
    record RefuseMappingRequest(@NotBlank @Size(max = 500) String reason) {}

    /**
     * What was decided.
     *
     * @param outcome of publishing it: live, or waiting for the exchange under way to end; null when it was not published
     */
    record SubmissionDecided(UUID id, String status, String outcome) {}

    /** The engine's answer to a sent text. */
    record Arrival(String outcome, UUID id, List<DefinitionAnswers.DefinitionFinding> findings) {}

    /** The engine's answer to a decision. */
    record Decision(String outcome, String status, DefinitionAnswers.DefinitionPublication publication) {}
}
