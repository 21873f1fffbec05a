package tn.aloauto.integration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where mail goes while there is no server: a file each, named by its id, so that a repeat is the same file. */
record MailFolder(Path folder) implements MailCarrier {

    @Override
    public void carry(OwedMail owed, MimeMessage mail) throws MessagingException, IOException {
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "mail", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(written)) {
                mail.writeTo(out);
            }
            Files.move(
                    written,
                    folder.resolve(owed.id() + ".eml"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
