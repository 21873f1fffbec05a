package tn.aloauto.integration.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.reading.FixItMark;
import tn.aloauto.integration.sentences.Sentence;

/** Knows a fix-it file on its way back, and what it may still do: correct the rows of the file it came from, and no others. */
@Component
class Continuations {

    private static final Pattern NAMED_LIKE_ONE =
            Pattern.compile(".*\\.rejected\\.(csv|txt|tsv|xlsx|xls|ods)", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;

    Continuations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a fix-it file continues.
     *
     * @param root the vendor's own file at the beginning of the chain
     * @param madeAt when the vendor made that one: what its figures count is known by this time
     * @param takenBefore references of rows that were refused because another row of the same file has them, and its line
     */
    record Continuation(UUID root, String fileName, Instant madeAt, Map<String, String> takenBefore) {}

    private record Continued(UUID id, UUID root, String feed) {}

    private record Root(String name, Instant madeAt) {}

    /**
     * What this file continues; null for a file of its own.
     *
     * @throws FileRefused when the mark is another feed's, or when a newer full file has said the last word on these rows
     */
    Continuation of(Optional<FixItMark> mark, Feed feed) {
        if (mark.isEmpty()) {
            return null;
        }
        Continued continued = jdbc.sql(
                        "select id, coalesce(continues, id) as root, feed_id as feed from file_receipt where id = :id")
                .param("id", mark.get().receipt())
                .query(Continued.class)
                .optional()
                .filter(found -> found.feed().equals(feed.id()))
                .orElseThrow(() -> new FileRefused(Sentence.of(
                        "CORRECTIONS_OF_ANOTHER",
                        "Ce fichier de corrections ne vient pas de ce flux :"
                                + " téléchargez celui du fichier à corriger.")));
        Root root = jdbc.sql("select original_file_name as name, file_time as made_at from file_receipt where id = :id")
                .param("id", continued.root())
                .query((row, number) -> new Root(
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .single();
        if (feed.isFull()) {
            refuseWhenSuperseded(feed, continued.root(), root);
        }
        return new Continuation(continued.root(), root.name(), root.madeAt(), takenBefore(continued.id()));
    }

    private Map<String, String> takenBefore(UUID continued) {
        Map<String, String> taken = new HashMap<>();
        jdbc.sql(
                        """
                        select value, coalesce(arguments[1], '?') as line from rejected_row
                        where receipt_id = :id and code = 'DUPLICATE_REFERENCE' and value is not null""")
                .param("id", continued)
                .query(row -> {
                    taken.put(Mapping.plain(row.getString("value")), row.getString("line"));
                });
        return taken;
    }

    /** The same corrections have been applied before, by this receipt; null when they have not. */
    UUID appliedBefore(ClaimedFile file) {
        return jdbc.sql(
                        """
                        select id from file_receipt where feed_id = :feed and sha256 = :sha and id <> :id
                          and continues is not null and status in ('completed', 'partial') and undone_at is null
                        order by received_at desc limit 1""")
                .param("feed", file.feed())
                .param("sha", file.sha256())
                .param("id", file.id())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** When the vendor made the file's figures: a replayed one's are as old as the first. */
    Instant countedAt(ClaimedFile file) {
        return jdbc.sql(
                        """
                        select coalesce(o.file_time, r.file_time) as at
                        from file_receipt r left join file_receipt o on o.id = r.replay_of where r.id = :id""")
                .param("id", file.id())
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .single();
    }

    void note(ClaimedFile file, Continuation continuation) {
        jdbc.sql("update file_receipt set continues = :root where id = :id")
                .param("root", continuation.root())
                .param("id", file.id())
                .update();
    }

    /** A fix-it file that has lost its mark, known by the name we gave it: it must not pass for a whole list. */
    static boolean isNamedLikeOne(String fileName) {
        return NAMED_LIKE_ONE.matcher(fileName).matches();
    }

    private void refuseWhenSuperseded(Feed feed, UUID root, Root seen) {
        boolean superseded = jdbc.sql(
                        """
                        select exists (select from file_receipt where feed_id = :feed and id <> :root and continues is null
                          and file_time > :madeAt and status in ('completed', 'partial') and undone_at is null)""")
                .param("feed", feed.id())
                .param("root", root)
                .param("madeAt", Times.utc(seen.madeAt()))
                .query(Boolean.class)
                .single();
        if (superseded) {
            throw new FileRefused(Sentence.of(
                    "CORRECTIONS_OUTDATED",
                    "Un fichier complet plus récent que « " + seen.name()
                            + " » a été appliqué depuis : corrigez les lignes rejetées de celui-là.",
                    seen.name()));
        }
    }
}
