package tn.aloauto.simulators.odoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The records of one Odoo database. One call is one transaction: all of it or nothing, and every row it touches carries the
 * time the transaction began. Committed rows are appended to the journal, so a restart finds them again.
 */
final class OdooDatabase {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    private final Map<String, TreeMap<Integer, Map<String, Object>>> tables = new HashMap<>();
    private final Map<String, Integer> lastIds = new HashMap<>();
    private final Path journal;
    private final List<Runnable> undo = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private String transactionStart;
    private Duration clockOffset = Duration.ZERO;
    private LocalDateTime stoppedAt;

    /** A row as it stands after a commit; null values when it is gone. */
    private record Change(String model, int id, Map<String, Object> values) {}

    OdooDatabase(Path journal) {
        this.journal = journal;
        if (journal != null && Files.exists(journal)) {
            replay();
        }
    }

    synchronized <T> T transaction(Supplier<T> work) {
        transactionStart = now().format(MICROSECONDS);
        try {
            T result = work.get();
            append();
            return result;
        } catch (RuntimeException failure) {
            for (int i = undo.size() - 1; i >= 0; i--) {
                undo.get(i).run();
            }
            throw failure;
        } finally {
            undo.clear();
            changes.clear();
        }
    }

    private LocalDateTime now() {
        return (stoppedAt == null ? LocalDateTime.now(ZoneOffset.UTC) : stoppedAt).plus(clockOffset);
    }

    /** From now on this server's clock is wrong by that much. */
    synchronized void clockIsOffBy(Duration offset) {
        clockOffset = offset;
    }

    /** From now on all that is written carries one and the same time, until the clock goes on. */
    synchronized void clockStops(boolean stopped) {
        stoppedAt = stopped ? LocalDateTime.now(ZoneOffset.UTC) : null;
    }

    /** Work that began that long ago and commits only now. */
    synchronized void longTransaction(Duration ago, Runnable work) {
        Duration before = clockOffset;
        clockOffset = before.minus(ago);
        try {
            work.run();
        } finally {
            clockOffset = before;
        }
    }

    String transactionStart() {
        return transactionStart;
    }

    Collection<Map<String, Object>> all(String model) {
        return List.copyOf(table(model).values());
    }

    /** The row, or null. */
    Map<String, Object> find(String model, int id) {
        return table(model).get(id);
    }

    Map<String, Object> get(String model, int id) {
        Map<String, Object> row = find(model, id);
        if (row == null) {
            throw OdooFault.missing(model, id);
        }
        return row;
    }

    int nextId(String model) {
        return lastIds.getOrDefault(model, 0) + 1;
    }

    int insert(String model, Map<String, Object> values) {
        return insert(model, nextId(model), values);
    }

    int insert(String model, int id, Map<String, Object> values) {
        Map<String, Object> row = new HashMap<>(values);
        row.put("id", id);
        row.putIfAbsent("create_date", transactionStart);
        row.putIfAbsent("write_date", transactionStart);
        table(model).put(id, row);
        lastIds.merge(model, id, Math::max);
        undo.add(() -> table(model).remove(id));
        changes.add(new Change(model, id, row));
        return id;
    }

    void update(String model, int id, Map<String, Object> values) {
        Map<String, Object> row = get(model, id);
        Map<String, Object> before = new HashMap<>(row);
        row.putAll(values);
        row.put("write_date", transactionStart);
        undo.add(() -> table(model).put(id, before));
        changes.add(new Change(model, id, row));
    }

    void delete(String model, int id) {
        Map<String, Object> row = get(model, id);
        table(model).remove(id);
        undo.add(() -> table(model).put(id, row));
        changes.add(new Change(model, id, null));
    }

    synchronized void clear() {
        tables.clear();
        lastIds.clear();
        try {
            if (journal != null) {
                Files.deleteIfExists(journal);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private TreeMap<Integer, Map<String, Object>> table(String model) {
        return tables.computeIfAbsent(model, any -> new TreeMap<>());
    }

    private void append() {
        if (journal == null || changes.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (Change change : changes) {
            lines.append(Json.write(change)).append('\n');
        }
        try {
            Files.createDirectories(journal.toAbsolutePath().getParent());
            Files.writeString(journal, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void replay() {
        try {
            String text = Files.readString(journal);
            text.lines().forEach(this::replay);
            if (!text.isEmpty() && !text.endsWith("\n")) {
                Files.writeString(journal, "\n", StandardOpenOption.APPEND);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The journal " + journal + " cannot be read", failure);
        }
    }

    private void replay(String line) {
        Change change;
        try {
            change = Json.MAPPER.readValue(line, Change.class);
        } catch (IOException cutShortByAKill) {
            // it was never answered, so nobody counts on it
            return;
        }
        lastIds.merge(change.model(), change.id(), Math::max);
        if (change.values() == null) {
            table(change.model()).remove(change.id());
        } else {
            table(change.model()).put(change.id(), new HashMap<>(change.values()));
        }
    }
}
