package tn.aloauto.integration.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes a request's body to disk, no further than the limit; whoever asked removes the file. */
@Component
class ArrivingFiles {

    private static final int LONGEST_TEXT = 300_000;

    private final DoorSettings settings;

    ArrivingFiles(DoorSettings settings) {
        this.settings = settings;
    }

    /** The text that stands before a file in a request's body. */
    static String leadingText(HttpServletRequest request, int bytes) throws IOException {
        if (bytes < 0 || bytes > LONGEST_TEXT) {
            throw new InternalFiles.Refused(HttpStatus.PAYLOAD_TOO_LARGE, "Le texte est trop long");
        }
        return new String(request.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }

    Path receive(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > settings.maxFileSize().toBytes()) {
            throw tooLarge();
        }
        Files.createDirectories(settings.arriving());
        Path arriving = Files.createTempFile(settings.arriving(), "upload", ".part");
        try {
            write(request.getInputStream(), arriving);
            return arriving;
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(arriving);
            throw failure;
        }
    }

    private void write(InputStream body, Path target) throws IOException {
        long limit = settings.maxFileSize().toBytes();
        byte[] piece = new byte[64 * 1024];
        long received = 0;
        try (OutputStream file = Files.newOutputStream(target)) {
            for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
                received += count;
                if (received > limit) {
                    throw tooLarge();
                }
                file.write(piece, 0, count);
            }
        }
        if (received == 0) {
            throw new InternalFiles.Refused(HttpStatus.BAD_REQUEST, "Le fichier est vide");
        }
    }

    private InternalFiles.Refused tooLarge() {
        return new InternalFiles.Refused(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "Le fichier dépasse " + settings.maxFileSize().toMegabytes() + " Mo");
    }
}
