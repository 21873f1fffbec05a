package tn.aloauto.integration.intake;

/** A claimed file that came to its end, whichever it was. */
public record LoadedFile(ClaimedFile file, boolean hasRejectedRows, String summary) {

    @Override
    public String toString() {
        return file + ": " + summary;
    }
}
