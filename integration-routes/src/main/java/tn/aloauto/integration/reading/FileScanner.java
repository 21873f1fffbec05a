package tn.aloauto.integration.reading;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into a file, and into what an archive held, before anything else reads it: the place for a virus scanner. */
public interface FileScanner {

    boolean isInfected(Path file) throws IOException;
}
