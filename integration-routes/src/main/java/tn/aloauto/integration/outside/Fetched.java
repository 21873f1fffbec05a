package tn.aloauto.integration.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tn.aloauto.integration.intake.Inbox;

/** Brings a stream from outside to disk, no further than the limit, and hands it to the inbox. */
@Component
class Fetched {

    private static final Pattern FILE = Pattern.compile("(?i).+\\.(csv|tsv|txt|xlsx|xls|ods|zip|gz)", Pattern.DOTALL);
    private static final int PIECE = 1 << 16;

    private final Inbox inbox;
    private final Path folder;
    private final long limit;

    Fetched(
            Inbox inbox,
            @Value("${aloauto.data-dir}") Path dataDir,
            @Value("${aloauto.intake.max-file-size:200MB}") DataSize limit) {
        this.inbox = inbox;
        this.folder = dataDir.toAbsolutePath().normalize().resolve("flows").resolve("fetched");
        this.limit = limit.toBytes();
    }

    /** Whether a name is one of a table at all. */
    static boolean isTable(String name) {
        return name != null && FILE.matcher(name).matches();
    }

    /**
     * @param source {@code s3} or {@code mail}
     * @return the receipt, committed
     * @throws tn.aloauto.integration.intake.FileTooLarge when there is more than the intake takes
     */
    UUID take(String feed, String name, InputStream content, String source, Instant made, String from)
            throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "fetched", ".part");
        try {
            bring(content, copy);
            return inbox.accept(feed, name, copy, source, made, from);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** One byte beyond the limit is enough for the inbox to refuse the rest. */
    private void bring(InputStream content, Path copy) throws IOException {
        byte[] piece = new byte[PIECE];
        long brought = 0;
        try (OutputStream out = Files.newOutputStream(copy)) {
            for (int n = content.read(piece); n >= 0 && brought <= limit; n = content.read(piece)) {
                out.write(piece, 0, n);
                brought += n;
            }
        }
    }
}
