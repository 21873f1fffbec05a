package tn.aloauto.integration.definitions;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was published, refused and taken back of each file, with who did it. */
@Component
public class DefinitionHistory {

    private static final int CONTEXT = 3;
    private static final String COLUMNS =
            "select id as number, version, status, author, source, note, seen_at, line, reason, cases,"
                    + " encode(sha256, 'hex') as digest from route_definition ";

    private final JdbcClient jdbc;

    DefinitionHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One entry of a file's history.
     *
     * @param number names the entry
     * @param version of all that decides how the flow behaves: its text, its template, its mapping
     * @param status live, refused, replaced or removed
     * @param source folder, rest, restore or automatic
     * @param cases how many samples gave what was expected
     * @param digest SHA-256 of the text
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Entry(
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
            String digest) {

        boolean wasGood() {
            return !"refused".equals(status);
        }
    }

    /** An entry with its text. */
    public record Version(Entry entry, String text) {}

    /** The newest first. */
    public List<Entry> of(DefinitionName name, int limit, int offset) {
        return jdbc.sql(COLUMNS + "where file = ? order by id desc limit ? offset ?")
                .params(name.file(), limit, offset)
                .query(Entry.class)
                .list();
    }

    public int count(DefinitionName name) {
        return jdbc.sql("select count(*) from route_definition where file = ?")
                .param(name.file())
                .query(Integer.class)
                .single();
    }

    public Optional<Version> version(DefinitionName name, long number) {
        Optional<Entry> entry = jdbc.sql(COLUMNS + "where file = ? and id = ?")
                .params(name.file(), number)
                .query(Entry.class)
                .optional();
        return entry.map(found -> new Version(
                found,
                jdbc.sql("select text from route_definition where id = ?")
                        .param(number)
                        .query(String.class)
                        .single()));
    }

    /** The entry before it that was good, to compare with. */
    public Optional<Version> goodBefore(DefinitionName name, long number) {
        return jdbc.sql("select max(id) from route_definition where file = ? and id < ? and status <> 'refused'")
                .params(name.file(), number)
                .query(Long.class)
                .optional()
                .flatMap(before -> version(name, before));
    }

    /** A unified diff, line by line; empty when the texts are the same. */
    public static List<String> diff(String fromName, String from, String toName, String to) {
        List<String> old = from.lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                fromName, toName, old, DiffUtils.diff(old, to.lines().toList()), CONTEXT);
    }

    /** The running version of every file, by file. */
    Map<String, Running> running() {
        return jdbc
                .sql("select file, author, source, seen_at, cases from route_definition where status = 'live'")
                .query(Running.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Running::file, Function.identity()));
    }

    /** Who brought the running version of a file, and when. */
    record Running(String file, String author, String source, OffsetDateTime seenAt, int cases) {}
}
