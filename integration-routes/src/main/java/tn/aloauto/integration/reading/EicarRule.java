package tn.aloauto.integration.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knows the harmless test string of every antivirus and nothing else: shows that the hook is in its place. */
public final class EicarRule implements FileScanner {

    private static final int LOOKED_AT = 1024;
    // in two parts, or a scanner would take this program for the virus
    private static final String TEST_STRING =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EI" + "CAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Override
    public boolean isInfected(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1).contains(TEST_STRING);
        }
    }
}
