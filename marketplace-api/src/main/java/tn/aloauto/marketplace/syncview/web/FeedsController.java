package tn.aloauto.marketplace.syncview.web;

import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/** The declared feeds. */
@RestController
@RequestMapping("/api/v1/integrations")
class FeedsController {

    private final FileUploads files;

    FeedsController(FileUploads files) {
        this.files = files;
    }

    @GetMapping("/feeds")
    PageOf<FileUploads.FeedView> feeds(Caller caller, PageRequest page, Locale language) {
        return files.feeds(Sight.of(caller), page, language);
    }
}
