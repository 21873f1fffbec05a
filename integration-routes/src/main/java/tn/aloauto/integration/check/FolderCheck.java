package tn.aloauto.integration.check;

import java.io.IOException;
import tn.aloauto.integration.definitions.DefinitionReview;

/** Judges the folders an integrator edits, all files of them, as a set. */
final class FolderCheck {

    private final Wishes wishes;
    private final Console console;

    FolderCheck(Wishes wishes, Console console) {
        this.wishes = wishes;
        this.console = console;
    }

    void run() throws IOException {
        DefinitionReview review = review(wishes);
        for (DefinitionReview.Finding finding : review.findings()) {
            console.find(
                    "finding",
                    finding.file().startsWith("mappings/") ? finding.file() : "route-definitions/" + finding.file(),
                    finding.line(),
                    finding.column(),
                    finding.reason());
        }
        MappingFolder mappings = new MappingFolder(wishes.mappings());
        if (!review.unsetVariables().isEmpty()) {
            console.say("unset-variables", String.join(", ", review.unsetVariables()));
        }
        int definitions = review.files().size();
        if (console.findings() == 0) {
            console.say("folders-fine", definitions, mappings.stems().size());
        } else {
            console.say(
                    "folders-bad",
                    console.findings(),
                    definitions,
                    mappings.stems().size());
        }
    }

    static DefinitionReview review(Wishes wishes) throws IOException {
        return DefinitionReview.of(
                wishes.routes(), wishes.mappings(), wishes.home().resolve(".data"));
    }
}
