package tn.aloauto.integration.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tn.aloauto.integration.cases.SampleShop;
import tn.aloauto.integration.proposal.KnownWorld;
import tn.aloauto.integration.proposal.Proposal;
import tn.aloauto.integration.proposal.ProposeMapping;
import tn.aloauto.integration.reading.EicarRule;
import tn.aloauto.integration.reading.FileUnreadable;
import tn.aloauto.integration.reading.SourceFiles;

/** Proposes a mapping for a file, with what each column was taken for and what must still be asked. */
final class ProposeCheck {

    private final Wishes wishes;
    private final Console console;

    ProposeCheck(Wishes wishes, Console console) {
        this.wishes = wishes;
        this.console = console;
    }

    void run() throws IOException {
        if (!Files.isRegularFile(wishes.file())) {
            console.find("no-such-file", wishes.file());
            return;
        }
        Path work = Files.createTempDirectory("check-");
        try {
            SampleShop shop = ShopSource.of(wishes, console);
            KnownWorld known =
                    new KnownWorld(List.of(), List.of(), shop.categories().values(), shop.today());
            String name = wishes.file().getFileName().toString();
            show(name, new ProposeMapping(new SourceFiles(new EicarRule(), work)).from(wishes.file(), name, known));
        } catch (FileUnreadable refused) {
            console.find("file-refused", wishes.file().getFileName(), refused.getMessage());
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private void show(String name, Proposal proposal) {
        console.say("proposed", name);
        console.line("");
        console.line(proposal.mapping());
        for (Proposal.Column column : proposal.columns()) {
            console.say(
                    "column",
                    column.position(),
                    column.header().isEmpty() ? console.text("no-header") : "« " + column.header() + " »",
                    column.field() == null ? console.text("nothing-for-it") : column.field(),
                    Math.round(column.confidence() * 100),
                    String.join(" ; ", column.why()));
        }
        for (Proposal.Question question : proposal.questions()) {
            console.say(
                    "question",
                    question.text()
                            + (question.answers().isEmpty()
                                    ? ""
                                    : " [" + String.join(" | ", question.answers()) + "]"));
        }
        for (Proposal.PreviewRow row : proposal.preview()) {
            console.line("  " + row.line() + "  "
                    + String.join(" | ", row.problems().isEmpty() ? row.values() : row.problems()));
        }
    }
}
